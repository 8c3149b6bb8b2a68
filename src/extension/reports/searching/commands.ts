/** Commands about the quotations of a whole review. */
export const SEARCH_COMMANDS = ['extraction.checkAllQuotations'] as const;
