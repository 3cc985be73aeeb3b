/** An address of the site as pages link to it, under the base path of the deployment. */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
