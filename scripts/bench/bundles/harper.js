export { LocalLinter } from 'harper.js';
export { binaryInlined } from 'harper.js/binaryInlined';
