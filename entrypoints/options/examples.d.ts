declare module 'virtual:examples' {
  const examples: Readonly<Record<string, import('../../components/options/Checks.tsx').ShownExamples>>;
  export default examples;
}
