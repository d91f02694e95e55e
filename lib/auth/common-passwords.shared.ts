/** The start of every list of leaked passwords that passes the length rule; compared in lower case. */
const common = new Set([
  "123456789012",
  "1234567890123",
  "12345678901234",
  "123456123456",
  "111111111111",
  "000000000000",
  "123123123123",
  "qwertyuiop12",
  "qwertyuiop123",
  "qwertyuiopasdf",
  "1qaz2wsx3edc",
  "1q2w3e4r5t6y",
  "passwordpassword",
  "password1234",
  "password12345",
  "password123456",
  "administrator",
  "administrador",
  "iloveyou1234",
  "letmein12345",
  "welcome12345",
  "changeme1234",
  "senhasenha123",
  "senha12345678",
  "mudar12345678",
  "parolaparola",
  "parola123456",
  "barbershop123",
  "barbearia123",
]);

/** Whether a password is among the first that anyone would try, or one character or short block repeated. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return common.has(plain) || /^(.{1,4})\1+$/.test(plain);
}
