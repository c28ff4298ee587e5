/** The head of a column or a row whose role is to be chosen. */
export interface RolePlace {
  readonly of: 'column' | 'row';
  /** Under which the choice stands among the answers. */
  readonly id: string;
  /** What the choice opens beside. */
  readonly anchor: HTMLElement;
}
