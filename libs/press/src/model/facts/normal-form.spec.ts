import { describe, expect, it } from 'vitest';
import { formOf, normal, placesOf, sentencesAt } from './normal-form.ts';

const found = (wording: string, text: string): number => placesOf(normal(wording), formOf(text)).length;

describe('the same words', () => {
  it.each([
    ['without spaces between words', '五十人受伤', '据悉五十人受伤昨日。'],
    ['without spaces between words, in Thai', 'วันที่ ๑๔', 'ประชุมวันที่14ตุลาคม'],
    ['in kana', 'テロ', '昨日のテロについて'],
    ['after what is written together with them', 'اجتماع', 'واجتماع اليوم'],
    ['after the article', 'اجتماع', 'في الاجتماع'],
    ['after a Hebrew prefix', 'ירושלים', 'הם נפגשו בירושלים'],
    ['before a Korean particle', '회의', '오늘 회의가 열렸다'],
    ['in capitals', 'in der Hauptstraße', 'IN DER HAUPTSTRASSE'],
    ['with the capital sharp s', 'in der Hauptstraße', 'IN DER HAUPTSTRAẞE'],
    ['in Swiss spelling', 'Bahnhofstraße', 'Bahnhofstrasse'],
    ['with a dot or none', 'İstanbul', 'istanbul'],
    ['with none or a dot', 'Diyarbakır', 'DIYARBAKIR'],
    ['with ligatures taken apart', 'le cœur', 'le coeur'],
    ['with typographic ligatures', 'officers', 'oﬃcers'],
    ['without accents', 'École', 'ECOLE'],
    ['with Greek accents', 'Αθήνα', 'ΑΘΗΝΑ'],
    ['in digits of another script', '14 أكتوبر', '١٤ أكتوبر'],
    ['in digits of another script', '14 अक्टूबर', '१४ अक्टूबर'],
    ['drawn out', 'في جنيف', 'فـي جنيـــف'],
    ['with vowel points', 'في جنيف', 'فِي جنيف'],
    ['with a unit at the number', '5 km', '5km'],
    ['with a unit that was not said', '14:00', '14:00h'],
    ['with a power', 'five km', 'five km²'],
    ['over the end of a line', 'mid-October', 'mid-\nOctober'],
    ['broken within a word', 'October', 'in Octo-\nber'],
    ['with spaces around a dash', '19 – 22', '19-22'],
    ['with another slash', '19/20', '19⁄20'],
    ['in wide quotation marks', 'the "Vale"', 'the ＂Vale＂'],
    ['in other quotation marks', 'the "Vale"', 'the 〝Vale〞'],
    ['with thousands set apart otherwise', '1,500', '1٬500'],
    ['with thousands not set apart', '1 500 people', '1500 people'],
    ['with emphasis', 'the 14 October meeting', '*the 14 October* meeting'],
    ['with emphasis within a word', 'the 14 October', 'the 14 **Octo**ber'],
    ['in brackets', '(19) hostages', '(19)hostages'],
    ['with a mark under a letter', 'fourteen', 'four\u0332teen'],
    ['with a letter of another alphabet', 'sixteen', 's\u0456xteen'],
    ['with a Greek letter', 'No talks', 'Νo talks'],
  ])('are found %s', (_, wording, text) => {
    expect(found(wording, text)).toBe(1);
    expect(normal(normal(wording))).toBe(normal(wording));
  });
});

describe('other words', () => {
  it.each([
    ['part of a number', '14', '214 people'],
    ['part of a number in another script', '14', '٢١٤'],
    ['part of a number with thousands', '500 people', '1,500 people'],
    ['part of a word', 'war', 'towards a wary end'],
    ['part of a word in capitals', 'STRASSE', 'Hauptstraßen'],
    ['part of an Arabic word', 'نور', 'منورة'],
    ['two numbers for one', '19/20', 'in 1920'],
    ['a share for a count', '5 %', '5 people'],
    ['another currency', '€5', '$5'],
    ['another letter of the alphabet', 'мой', 'мои'],
    ['nothing but signs', '…!', 'What…!'],
  ])('are not found: %s', (_, wording, text) => expect(found(wording, text)).toBe(0));
});

it('says which lines a place touches', () => {
  const form = formOf('One.\n\nOn 14\nOctober.\nTwo.');
  expect(placesOf(normal('14 October'), form).flatMap((place) => sentencesAt(form, place))).toEqual([3, 4]);
  const title = formOf('On 14 October', 0);
  expect(placesOf(normal('14 October'), title).flatMap((place) => sentencesAt(title, place))).toEqual([0]);
});
