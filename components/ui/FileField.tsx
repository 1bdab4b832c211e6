/** Lets the reader choose a JSON file. @param take what to do with it; must not reject */
export function FileField({ label, take }: { label: string; take: (file: File) => Promise<void> }) {
  return (
    <label class="field">
      {label}
      <input
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (!file) return;
          void take(file).then(() => {
            // so that the same file can be chosen again
            input.value = '';
          });
        }}
      />
    </label>
  );
}
