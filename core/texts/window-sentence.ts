// Sentences with one gap.

export type Count = (count: number) => string
export type Fill = (text: string) => string
