/** Set after a value that was published after the note, where the chapter itself does not say so. */
export const LATER = '†';
