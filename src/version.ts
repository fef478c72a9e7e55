/** Version of the package. Kept equal to package.json by the tests. */
export const version = '0.1.0';
