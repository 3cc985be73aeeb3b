/** Set after a value that was published after the note, where the chapter itself does not say so. */
export const LATER = '†';

/** `{#claim-id|mark}` sets that mark alone, behind words that say what the claim says. */
export const MARK_ALONE = 'mark';
