import { useId } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly error?: string | undefined;
}

/** One of a few, all in sight. Native radio buttons: arrows, screen readers and forced colours work by themselves. */
export function Choice({
  legend,
  options,
  error,
  value,
  onChange,
}: Props & { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <fieldset className="choice" aria-describedby={error ? `${id}e` : undefined}>
      <legend>{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value} className={value === option.value ? 'on' : ''}>
            <input type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}e`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Any of a few. */
export function Choices({
  legend,
  options,
  values,
  onChange,
}: Props & { readonly values: readonly string[]; readonly onChange: (values: string[]) => void }) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-row apart">
        {options.map(({ value, label }) => {
          const on = values.includes(value);
          return (
            <label key={value} className={on ? 'on' : ''}>
              <input
                type="checkbox"
                checked={on}
                onChange={() => onChange(on ? values.filter((each) => each !== value) : [...values, value])}
              />
              <span>{label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
