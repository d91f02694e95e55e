/** Common first names, folded: lets "com o ze" be read as a person although it is written small. */
export const firstNames: ReadonlySet<string> = new Set(
  `joao jose ze pedro paulo carlos lucas mateus matheus marcos marcelo rafael gabriel felipe bruno andre antonio francisco luiz luis eduardo gustavo
  rodrigo thiago tiago diego vinicius leonardo leandro fernando ricardo roberto renato daniel danilo caio igor vitor victor henrique murilo otavio
  ana maria julia juliana mariana fernanda camila beatriz larissa leticia amanda bruna carla patricia aline vanessa luana renata sandra claudia
  john mike michael james david chris matt mark tom tony steve bob jack harry george alex sam ben dave kevin ryan brian eric luke adam josh jason
  mary sarah emma emily olivia anna laura kate jane linda susan jessica lisa amy rachel
  ion andrei mihai alexandru alexandra vasile gheorghe nicolae dan adrian cristian cristi florin marius bogdan radu razvan stefan catalin ciprian
  claudiu cosmin dragos emil eugen gabi george horia ionut laurentiu liviu lucian marian octavian ovidiu petru sebastian sergiu silviu sorin teodor
  tudor valentin victor vlad elena ioana andreea mihaela cristina alina oana raluca roxana simona diana gabriela daniela monica irina bianca denisa`
    .split(/\s+/)
    .filter(Boolean),
);
