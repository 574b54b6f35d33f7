/** form-js asks for its own words here; `{value}` and the like are filled in. */
export type Translate = (template: string, replacements?: Record<string, string>) => string;

const russian: Record<string, string> = {
  // what is not right yet; the server says the same in messages/form_ru.properties
  'Field is required.': 'Ответьте, пожалуйста.',
  'Field must match pattern {value}.': 'Записано не так, как здесь принято.',
  'Field must have minimum value of {value}.': 'Не меньше {value}.',
  'Field must have maximum value of {value}.': 'Не больше {value}.',
  'Field must have minimum length of {value}.': 'Напишите не меньше {value} знаков.',
  'Field must have maximum length of {value}.': 'Напишите не больше {value} знаков.',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'Это не международный номер телефона, например +77011234567.',
  'Field must be a valid email.': 'Это не адрес электронной почты.',
  'Value is not a number.': 'Введите число.',
  'Value is expected to be an integer.': 'Введите целое число.',
  'Value is expected to have at most 1 decimal digit.': 'Не больше одного знака после запятой.',
  'Value is expected to have at most {value} decimal digits.': 'Знаков после запятой – не больше {value}.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Такое значение не подходит; ближайшие подходящие – {previousValue} и {nextValue}.',
  'Date and time must both be entered.': 'Введите и дату, и время.',
  'Min validation value is not a valid number.': 'Наименьшее значение задано в форме неверно.',
  'Max validation value is not a valid number.': 'Наибольшее значение задано в форме неверно.',
  "binding path '{value}' is already claimed": 'Ключ «{value}» в форме уже занят.',

  // choosing
  Search: 'Поиск',
  'Skip to search': 'Перейти к поиску',
  'Remove tag': 'Убрать',
  'No results': 'Ничего не найдено',
  'All values selected': 'Выбрано всё',
  Increment: 'Увеличить',
  Decrement: 'Уменьшить',

  // rows and tables
  'Add new': 'Добавить',
  'Expand all ({value})': 'Показать все ({value})',
  Collapse: 'Свернуть',
  'Nothing to show.': 'Показывать нечего.',
  '{page} of {total}': '{page} из {total}',
  'Previous page': 'Предыдущая страница',
  'Next page': 'Следующая страница',
  'Click to sort by {value} ascending': 'Упорядочить по возрастанию: {value}',
  'Click to sort by {value} descending': 'Упорядочить по убыванию: {value}',
  'Click to remove sorting': 'Вернуть прежний порядок',

  // files and other content
  'No files selected': 'Файлы не выбраны',
  '{value} files selected': 'Выбрано файлов: {value}',
  'Download {fileName}': 'Скачать «{fileName}»',
  'Unable to download document': 'Документ не удалось скачать',
  'Document reference is not defined.': 'Не указано, какой документ показать.',
  'No content to show.': 'Показывать нечего.',
  "External content couldn't be loaded.": 'Внешнее содержимое не загрузилось.',
};

const kazakh: Record<string, string> = {
  'Field is required.': 'Жауап беріңіз.',
  'Field must match pattern {value}.': 'Мұнда басқаша жазылады.',
  'Field must have minimum value of {value}.': 'Кемінде {value} болуы керек.',
  'Field must have maximum value of {value}.': '{value} мәнінен аспауы керек.',
  'Field must have minimum length of {value}.': 'Кемінде {value} таңба жазыңыз.',
  'Field must have maximum length of {value}.': '{value} таңбадан асырмаңыз.',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'Бұл халықаралық телефон нөмірі емес, мысалы +77011234567.',
  'Field must be a valid email.': 'Бұл электрондық пошта мекенжайы емес.',
  'Value is not a number.': 'Сан енгізіңіз.',
  'Value is expected to be an integer.': 'Бүтін сан енгізіңіз.',
  'Value is expected to have at most 1 decimal digit.': 'Үтірден кейін бір таңбадан аспауы керек.',
  'Value is expected to have at most {value} decimal digits.': 'Үтірден кейін {value} таңбадан аспауы керек.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Бұл мән келмейді; ең жақын мәндер – {previousValue} және {nextValue}.',
  'Date and time must both be entered.': 'Күнді де, уақытты да енгізіңіз.',
  'Min validation value is not a valid number.': 'Нысанда ең кіші мән қате берілген.',
  'Max validation value is not a valid number.': 'Нысанда ең үлкен мән қате берілген.',
  "binding path '{value}' is already claimed": 'Нысанда «{value}» кілті бос емес.',

  Search: 'Іздеу',
  'Skip to search': 'Іздеуге өту',
  'Remove tag': 'Алып тастау',
  'No results': 'Ештеңе табылмады',
  'All values selected': 'Бәрі таңдалды',
  Increment: 'Көбейту',
  Decrement: 'Азайту',

  'Add new': 'Қосу',
  'Expand all ({value})': 'Бәрін көрсету ({value})',
  Collapse: 'Жию',
  'Nothing to show.': 'Көрсететін ештеңе жоқ.',
  '{page} of {total}': '{total} ішінен {page}',
  'Previous page': 'Алдыңғы бет',
  'Next page': 'Келесі бет',
  'Click to sort by {value} ascending': 'Өсу ретімен қою: {value}',
  'Click to sort by {value} descending': 'Кему ретімен қою: {value}',
  'Click to remove sorting': 'Бұрынғы ретіне қайтару',

  'No files selected': 'Файл таңдалмады',
  '{value} files selected': 'Таңдалған файлдар: {value}',
  'Download {fileName}': '«{fileName}» файлын жүктеп алу',
  'Unable to download document': 'Құжатты жүктеп алу мүмкін болмады',
  'Document reference is not defined.': 'Қай құжатты көрсету керегі айтылмаған.',
  'No content to show.': 'Көрсететін ештеңе жоқ.',
  "External content couldn't be loaded.": 'Сыртқы мазмұн жүктелмеді.',
};

const words: Record<string, Record<string, string>> = { ru: russian, kk: kazakh };

export function translator(language: string): Translate {
  return (template, replacements = {}) =>
    (words[language]?.[template] ?? template).replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`);
}
