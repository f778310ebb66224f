/** Whether a cell that is formatted as a percentage reads as it is shown (`19%`) or as it is stored (`0.19`). */
export type Percents = 'shown' | 'stored'
