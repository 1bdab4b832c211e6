export interface SwitchProps {
  label: string;
  /** Of the label, where it is not the interface's. */
  lang?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, lang, checked, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch" lang={lang}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
