/** The host page: a partner’s article with the check in its middle, and text below that can shift. */
const paragraph = (words) => `<p>${words}</p>`;

const above = [
  'Clonazepam is a medicine for seizures and panic. Taken for longer than a few weeks, the body gets used to it.',
  'This page tells what is known about that, and where to turn. It is not a replacement for talking to a clinician.',
];

const below = Array.from(
  { length: 6 },
  (_, index) =>
    `Part ${index + 1}. People come to this page with different worries, and many of them find that one talk with a ` +
    'pharmacist or a prescriber answers most of what they wanted to ask. Bring the name of the medicine, how much and how ' +
    'often it is taken, and what else is taken with it.',
);

export const hostPage = ({ head = '', body = '', language = 'en' }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Living with clonazepam</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 18px/1.5 system-ui, sans-serif; color: #1b262b; }
header { border-bottom: 1px solid #d5dee2; margin-bottom: 1rem; }
footer { border-top: 1px solid #d5dee2; margin-top: 2rem; }
</style>
${head}
</head>
<body>
<header><p>County health service</p></header>
<main>
<h1>Living with clonazepam</h1>
${above.map(paragraph).join('\n')}
<div data-embed>
${body}
</div>
${below.map(paragraph).join('\n')}
</main>
<footer><p>Published by the county health service.</p></footer>
</body>
</html>
`;
