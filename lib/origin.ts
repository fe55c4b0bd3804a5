/** Whether it is the address of a site and of nothing on it, as in https://paper.example. */
export const isOrigin = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
