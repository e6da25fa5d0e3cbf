/** Words that carry no content when two texts are compared (SPEC 3.16, Repeats). */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those of in on at by to for from with into onto within during through across between among about as per via " +
    "before after up out off more than over under without again and or but so if then also when while which who whom whose what where " +
    "is are was were be been being am has have had do does did will would shall should can could may might must it its they them their " +
    "we us our he she his her you your i me my there here not no nor none nil zero any some each every all both other another same such " +
    "still yet only just very too because since due s t re hour hours minute minutes min mins day days week weeks month months year years " +
    "hr hrs percent cent pm am etc eg ie"
  ).split(" "),
);
