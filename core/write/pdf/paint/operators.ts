/** A content stream in the making: its operators so far (ISO 32000-1, 7.8.2). */
export interface Operators {
  text: string;
}
