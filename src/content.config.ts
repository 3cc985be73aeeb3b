import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The text of a chapter in one edition; its id is "<locale>/<chapter>". */
const chapters = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: 'src/content/chapters' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** What the chapter finds, in half a line: the contents list gives it under the title. */
    finding: z.string().min(1).max(80),
    /** One sentence that opens the chapter and can be read alone. */
    lede: z.string().min(1),
    /** For search engines and cards. */
    description: z.string().min(1).max(170),
  }),
});

/** Pages that are not chapters: "<locale>/top" (the opening), "end" (the closing note), "method", "poster" and "accessibility". */
const pages = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: 'src/content/pages' }),
  schema: z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1).max(170),
    /** The standfirst of the opening or of the poster; may hold {#claim} placeholders. */
    standfirst: z.string().min(1).optional(),
    /** The opening's credit line; may hold {#claim} placeholders, and {note} where the note's title goes. */
    credit: z.string().min(1).optional(),
    /** The opening's last line: the reason to go on. */
    invitation: z.string().min(1).optional(),
    /** The question that the poster asks. */
    question: z.string().min(1).optional(),
    /** What stands over its answer. */
    answer: z.string().min(1).optional(),
  }),
});

export const collections = { chapters, pages };
