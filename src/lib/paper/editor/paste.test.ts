// Typical pieces as word processors and browsers put them on the clipboard, in the forms that these programs write.
import { expect, test } from 'vitest';
import { cleanPasted } from './paste.ts';

const tidy = (html: string) => cleanPasted(html).replaceAll(/\s+/g, ' ').replaceAll(/> </g, '><').trim();

/** An item of a list as Word writes it for browsers: the bullet in a conditional comment, or where that is gone, in a span. */
const item = (level: number, bullet: string, words: string, isCommented = true) => {
  const sign = `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>`;
  const shown = isCommented ? `<!--[if !supportLists]-->${sign}<!--[endif]-->` : sign;
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'>${shown}${words}<o:p></o:p></p>`;
};

test('of a page from Word only the piece that was copied stays', () => {
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style><xml><w:WordDocument></w:WordDocument></xml></head>
<body lang=DE><!--StartFragment--><p class=MsoNormal>Der Rufbus fährt<o:p></o:p></p><!--EndFragment--></body></html>`;
  expect(tidy(page)).toBe('<p class=MsoNormal>Der Rufbus fährt</p>');
});

test("Word's bullets become a list, with the levels they had", () => {
  const html = item(1, '·', 'Erstens') + item(2, 'o', 'Darunter') + item(1, '·', 'Zweitens');
  expect(tidy(html)).toBe(
    '<ul><li><p>Erstens</p><ul><li><p>Darunter</p></li></ul></li><li><p>Zweitens</p></li></ul>',
  );
});

test.each([true, false])(
  'a number is no letter of the text, but tells that the list is numbered',
  (isCommented) => {
    const html = item(1, '1.', 'Fragen', isCommented) + item(1, '2.', 'Planen', isCommented);
    expect(tidy(html)).toBe('<ol><li><p>Fragen</p></li><li><p>Planen</p></li></ol>');
  },
);

test('what stands between two lists parts them', () => {
  const html = `<p>Vorher</p>${item(1, '·', 'A')}<p>Mitte</p>${item(1, '·', 'B')}<p>Nachher</p>`;
  expect(tidy(html)).toBe(
    '<p>Vorher</p><ul><li><p>A</p></li></ul><p>Mitte</p><ul><li><p>B</p></li></ul><p>Nachher</p>',
  );
});

test('headings of other depths are ours, and a title is one', () => {
  expect(tidy('<h1 class="x">A</h1><h2>B</h2><h5>C</h5><p class=MsoTitle>D</p>')).toBe(
    '<h2>A</h2><h2>B</h2><h3>C</h3><h2>D</h2>',
  );
});

test('the bold that a web editor wraps around all is none', () => {
  const html =
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p>Ganz <b>wichtig</b></p></b>';
  expect(tidy(html)).toBe('<p>Ganz <b>wichtig</b></p>');
});

test('a line break ends a paragraph; words on both sides never become one', () => {
  expect(tidy('<p>Rathaus<br>Markt 1<br/><br>Probestadt</p>')).toBe(
    '<p>Rathaus</p><p>Markt 1</p><p>Probestadt</p>',
  );
  expect(tidy('<p><b>Rathaus<br>Markt 1</b></p>')).toBe('<p><b>Rathaus Markt 1</b></p>');
  expect(tidy('<div>Rathaus<br>Markt 1</div>')).toBe('<div>Rathaus Markt 1</div>');
});

test('scripts, styles, empty paragraphs and links into the other document do not come along', () => {
  const html =
    '<script>alert(1)</script><style>p{}</style><p>&nbsp;</p><p><span>\u00a0</span></p><p>Text<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>';
  expect(tidy(html)).toBe('<p>Text<sup>[1]</sup></p>');
});

test('tables keep their cells, and real links their address', () => {
  const html =
    '<table class=MsoTableGrid><tr><th>Jahr</th><td colspan=2><a href="https://example.org/a">Quelle</a></td></tr></table>';
  expect(tidy(html)).toBe(html);
  expect(tidy(`<table><tr><!--StartFragment--><td>Jahr</td><!--EndFragment--></tr></table>`)).toContain(
    '<table>',
  );
});

test('what is clean stays as it is', () => {
  const html = '<h2>A</h2><p>b <strong>c</strong></p><ul><li><p>d</p></li></ul>';
  expect(cleanPasted(html)).toBe(html);
});
