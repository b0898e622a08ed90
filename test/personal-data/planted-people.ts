import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { csv, zipOf } from '../datasets/check-bytes.ts';
import { month, ncdesHeader } from '../datasets/ncdes-file.ts';
import { workbookOf } from '../datasets/workbook-of.ts';
import { mapCsv, twentyFiveNetworks } from '../fixtures/small-england.ts';

/** Test numbers of the NHS: the range from 999 is given to nobody, 943 476 5919 is the one in the data dictionary. */
export const NUMBER = '9434765919';
const OTHER = '9990548609';

/** A file as somebody might send it, with somebody in it. */
export interface Planted {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

const file = (bytes: Planted['bytes'], name = 'file.csv'): Planted => ({ name, bytes });
const rows = (...lines: string[]): Planted => file(`${lines.join('\n')}\n`);
const utf16 = (text: string, mark: number[], swap = false): Planted => {
  const bytes = Buffer.from(text, 'utf16le');
  return file(Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]));
};

const good = csv(ncdesHeader, month);
const map = mapCsv(twentyFiveNetworks);
const workbook = async (sheet: (string | number)[][], name = 'Sheet1'): Promise<Planted> =>
  file(await workbookOf({ [name]: sheet }), 'book.xlsx');

/** A small workbook with more members, or others in place of its own. */
async function workbookWith(members: Readonly<Record<string, string>>): Promise<Planted> {
  const all = unzipSync(await workbookOf({ Sheet1: [['a', 'b']] }));
  for (const [name, xml] of Object.entries(members)) all[name] = strToU8(xml);
  return file(zipSync(all), 'book.xlsx');
}

async function sheetOf(cells: string): Promise<string> {
  const xml = strFromU8(
    unzipSync(await workbookOf({ s: [['a']] }))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  return xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData><row r="1">${cells}</row></sheetData>`);
}

/** Every kind that we could think of, by what is there and where. */
export const planted: Readonly<Record<string, Planted | Promise<Planted>>> = {
  // NHS numbers.
  'a column NHS_NUMBER': rows('NHS_NUMBER,VALUE', `${NUMBER},1`),
  'a column "nhs no", in small letters': rows('nhs no,value', `${NUMBER},1`),
  'a column NHSNo with a number that fails its check': rows('NHSNo,Value', '9434765918,1'),
  'a number in groups': rows('id,value', '943 476 5919,1'),
  'a number with hyphens': rows('id,value', '943-476-5919,1'),
  'a number with points': rows('id,value', '943.476.5919,1'),
  'a number with hard spaces': rows('id,value', '943\u00a0476\u00a05919,1'),
  'a number after an apostrophe': rows('id,value', `'${NUMBER},1`),
  'a number that Excel is told to take for text': rows('id,value', `"=""${NUMBER}""",1`),
  'a number that became a decimal': rows('id,value', `${NUMBER}.0,1`),
  'a number that became a float': rows('id,value', '9.434765919E9,1'),
  'a number in a sentence': rows('practice,note', `A81001,"Rang about ${NUMBER}, will ring back"`),
  'a number beside its name': rows('note', `Patient NHS${NUMBER} moved away`),
  'one number in the last of many rows': rows(
    'code,value',
    ...Array.from({ length: 5000 }, (_, i) => `X${i},${i}`),
    `${NUMBER},1`,
  ),
  'one number in the VALUE column of a month': file(good.replace(/,3\n/, `,${NUMBER}\n`)),
  'one number in a practice’s name of a month': file(good.replace('SYNTHETIC MILL', `SYNTHETIC ${NUMBER}`)),
  'a number in a map': file(map.replace('TPP', NUMBER)),
  'a number in a text of notes': file(`Dear all,\nplease see ${NUMBER}.\n`, 'notes.txt'),
  'numbers without a header': rows(NUMBER, OTHER),
  'numbers between tabs': rows('a\tb', `1\t${NUMBER}`),
  'numbers between semicolons': rows('a;b', `1;${OTHER}`),
  'numbers in a page': file(`<html><table><tr><td>1</td><td>${NUMBER}</td></tr></table></html>`, 'list.xls'),
  'a number in XML': file(`<?xml version="1.0"?><p><nhs>${NUMBER}</nhs></p>`, 'list.xml'),
  'a number in JSON': file(
    JSON.stringify({ localPriorities: [{ REASON: `see ${NUMBER}` }] }),
    'priorities.json',
  ),
  'a number as a number in JSON': file(`{"rows":[{"id":${NUMBER}}]}`, 'rows.json'),
  'a number in UTF-16, as Excel’s Unicode text': utf16(`id\tvalue\r\n${NUMBER}\t1\r\n`, [0xff, 0xfe]),
  'a number in UTF-16 the other way about': utf16(`id,value\r\n${NUMBER},1\r\n`, [0xfe, 0xff], true),
  'a number in UTF-16 without a mark': utf16(`id,value\r\n${NUMBER},1\r\n`, []),
  'a number in a file’s name': file(good, `extract ${NUMBER}.csv`),
  'a number in groups in a file’s name': file(good, 'extract_943_476_5919.csv'),
  'a number in a zip': file(zipOf({ 'a.csv': `id,v\n${NUMBER},1\n` }), 'a.zip'),
  'a number in a member’s name': file(zipOf({ [`${NUMBER}.csv`]: good }), 'a.zip'),
  'a number in the name of a folder in a zip': file(zipOf({ [`${NUMBER}/a.csv`]: good }), 'a.zip'),
  'a number in a note beside the month in a zip': file(
    zipOf({ 'a.csv': good, 'note.txt': `about ${NUMBER}` }),
    'a.zip',
  ),
  'a number in a zip in a zip': file(zipOf({ 'b.zip': zipOf({ 'a.csv': `id\n${NUMBER}\n` }) }), 'a.zip'),
  'a number in a workbook in a zip': file(
    zipOf({ 'book.xlsx': await workbookOf({ s: [['id'], [NUMBER]] }) }),
    'a.zip',
  ),
  'a number in a cell of a workbook': workbook([
    ['id', 'value'],
    [Number(NUMBER), 1],
  ]),
  'a number as text in a workbook': workbook([
    ['id', 'value'],
    ['943 476 5919', 1],
  ]),
  'a number in a sheet’s name': workbook([['a'], [1]], NUMBER),
  'a number in a formula’s result': workbookWith({
    'xl/worksheets/sheet1.xml': await sheetOf(`<c r="A1"><f>B1*1</f><v>${NUMBER}</v></c>`),
  }),
  'a number in a formula': workbookWith({
    'xl/worksheets/sheet1.xml': await sheetOf(`<c r="A1" t="str"><f>"${NUMBER}"&amp;""</f><v>x</v></c>`),
  }),
  'a number as Excel keeps it, with an exponent': workbookWith({
    'xl/worksheets/sheet1.xml': await sheetOf('<c r="A1"><v>9.434765919E9</v></c>'),
  }),
  'a number in a shared string of two runs': workbookWith({
    'xl/worksheets/sheet1.xml': await sheetOf('<c r="A1" t="s"><v>0</v></c>'),
    'xl/sharedStrings.xml':
      '<sst><si><r><t>943 476</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 5919</t></r></si></sst>',
  }),
  'a number in a shared string that no cell uses': workbookWith({
    'xl/sharedStrings.xml': `<sst><si><t>${NUMBER}</t></si></sst>`,
  }),
  'a number in a comment': workbookWith({
    'xl/comments1.xml': `<comments><commentList><comment ref="A1"><text><r><t>see ${NUMBER}</t></r></text></comment></commentList></comments>`,
  }),
  'a number in a text box': workbookWith({
    'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:txBody><a:p><a:r><a:t>${NUMBER}</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>`,
  }),
  // Dates of birth.
  'a column DOB': rows('DOB,VALUE', '01/02/1950,1'),
  'a column date of birth': rows('practice,date of birth', 'A81001,1950-02-01'),
  'a column D.O.B. of a child': rows('D.O.B.;value', '3.4.2021;1'),
  'a column BirthDate as Excel’s number': rows('PracticeCode,BirthDate', 'A81001,18295'),
  'a header below two lines of title': rows('Our list', '', 'Id,Date of Birth', '1,01-Feb-1950'),
  'a date of birth in a sentence': rows('practice,note', 'A81001,"born on 1 February 1950, lives alone"'),
  'a date of birth in a workbook': workbook([
    ['Code', 'Date of birth'],
    ['A81001', '01/02/1950'],
  ]),
  'a date of birth in JSON': file('{"rows":[{"practice":"A81001","dateOfBirth":"1950-02-01"}]}', 'rows.json'),
  'a date of birth in a file’s name': file(good, 'review DOB 01-02-1950.csv'),
  'names and dates without a header': rows('Susan,Okafor,01/02/1950', 'Peter,Nowak,03/04/1961'),
  // Names beside postcodes, or by themselves.
  'forename, surname and postcode': rows('Forename,Surname,Postcode', 'Ngozi,Adeyemi,LS1 4AP'),
  'first and last name beside an address': rows(
    'First Name,Last Name,Address',
    'Ngozi,Adeyemi,12 High Street',
  ),
  'patients by their names': rows('practice,Patient name', 'A81001,N Adeyemi'),
  'names and postcodes without a header': rows('Susan Okafor,LS1 4AP', 'Peter Nowak,M11 2AA'),
  'names beside a practice’s code, in columns without a header': rows('A81001,John,Smith,TS18 1HU'),
  'a name that is also a place, with a common surname': rows('Grace Taylor,LS1 4AP'),
  'a number in what a pivot table keeps': workbookWith({
    'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${NUMBER}"/></r></pivotCacheRecords>`,
  }),
  'a name turned about, beside a postcode': rows('who,where', '"OKAFOR, Susan",LS1 4AP'),
  'a reason that names somebody and where she lives': rows(
    'PCN_CODE,REASON',
    'U12345,"For Mrs Okafor, LS1 4AP, who asked"',
  ),
  'names and postcodes in a workbook': workbook([
    ['Surname', 'Forename', 'Post code'],
    ['Okafor', 'Susan', 'LS1 4AP'],
  ]),
  'names and postcodes in JSON': file(
    '{"people":[{"firstName":"Ngozi","lastName":"Adeyemi","postcode":"LS1 4AP"}]}',
    'p.json',
  ),
  'a name and a postcode in a file’s name': file(good, 'Susan Okafor LS1 4AP.csv'),
};
