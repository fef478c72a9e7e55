/**
 * Makes the script that pages load small, after its modules have become one. Vite’s own minifier goes over the result.
 */
import { minify } from 'terser';

/** @param {string} code - the script, its modules in one */
export const minifyScript = async (code) => {
  const { code: small } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, inline: 1 },
    format: { quote_style: 3 },
  });
  return small;
};
