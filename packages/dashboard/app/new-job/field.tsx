import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** The attributes that connect a control with its label, hint and problem. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A label, a control, a hint and a problem. */
export function Field({ label, hint = '', problem, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': `${id}-problem ${id}-hint`,
      })}
      {hint !== '' && (
        <p class="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
