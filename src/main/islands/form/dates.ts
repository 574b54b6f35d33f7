import flatpickr from 'flatpickr';
import { Kazakh } from 'flatpickr/dist/l10n/kz.js';
import { Russian } from 'flatpickr/dist/l10n/ru.js';

/**
 * Day first in every language of the page: an English page must not read 03/04 as the fourth of March. Browsers without Kazakh dates of their
 * own would write the year first; Kazakh and Russian write a date in figures alike.
 */
export const dateLocale = (language: string): string => (language === 'en' ? 'en-GB' : 'ru');

let patched = false;

/** The calendar in the page's language. form-js asks the browser's language for the order of day and month; the page's decides. */
export function localiseDates(language: string): void {
  if (language === 'ru') flatpickr.localize(Russian);
  else if (language === 'kk') flatpickr.localize(Kazakh);
  else flatpickr.localize({ ...flatpickr.l10ns.default, firstDayOfWeek: 1 });
  if (patched) return;
  patched = true;
  const native = Intl.DateTimeFormat;
  const inPageLanguage = function (locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
    return new native(locales === 'default' ? dateLocale(language) : locales, options);
  };
  Intl.DateTimeFormat = Object.assign(inPageLanguage, {
    prototype: native.prototype,
    supportedLocalesOf: native.supportedLocalesOf.bind(native),
  }) as unknown as typeof Intl.DateTimeFormat;
}
