/** A form by which one file of one name and size may be left, for a few minutes. */
interface DepositForm {
  readonly url: string;
  /** Fields to send before the file itself. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Gives out forms for the store of deliveries. */
export interface DepositForms {
  formFor(file: { readonly name: string; readonly bytes: number }): Promise<DepositForm>;
}
