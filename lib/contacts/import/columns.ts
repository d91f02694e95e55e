import { foldText } from "@/lib/core/text.shared";
import { type ImportField, type ImportMapping, importFields } from "../import-schema.shared";

/** What spreadsheets and other systems call the columns, in our three languages; the earlier the surer. */
const known: Record<ImportField, readonly string[]> = {
  name: [
    "name",
    "nome",
    "nume",
    "full name",
    "nome completo",
    "nume complet",
    "first name",
    "primeiro nome",
    "prenume",
    "cliente",
    "client",
    "customer",
  ],
  lastName: ["last name", "surname", "sobrenome", "nume de familie"],
  phone: [
    "phone",
    "mobile",
    "telefone",
    "celular",
    "telefon",
    "whatsapp",
    "phone number",
    "mobile phone",
    "numero",
    "cell",
    "tel",
    "fone",
    "mobil",
  ],
  email: ["email", "e-mail", "mail", "email address", "endereco de email", "adresa de email", "correo"],
  birthday: [
    "birthday",
    "birth date",
    "date of birth",
    "aniversario",
    "nascimento",
    "data de nascimento",
    "data nasterii",
    "zi de nastere",
    "dob",
  ],
  tags: ["tags", "tag", "labels", "etiquetas", "etichete", "grupo", "group"],
  notes: [
    "notes",
    "note",
    "notas",
    "observacoes",
    "observacao",
    "obs",
    "comments",
    "comentarios",
    "observatii",
  ],
};

/** Guesses which column is which by its name; a column serves one field. */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const names = columns.map((name) =>
    foldText(name)
      .replace(/[_.:]+/g, " ")
      .trim(),
  );
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  for (const field of importFields) {
    const exact = known[field].map((word) => names.indexOf(word)).find((at) => at >= 0 && !taken.has(at));
    const near = names.findIndex(
      (name, at) =>
        !taken.has(at) && known[field].some((word) => word.length > 3 && name.startsWith(`${word} `)),
    );
    const found = exact ?? (near >= 0 ? near : null);
    mapping[field] = found;
    if (found !== null) taken.add(found);
  }
  return mapping;
}
