export { default as model } from 'wink-eng-lite-web-model';
export { default as winkNlp } from 'wink-nlp';
