/**
 * Blame put politely: what somebody might have been, given or done, "if the carers had only been a little more
 * conscientious". To have had more staff, time or notice is no virtue, so nothing but virtues is named.
 */
export const politeBlame = [
  "@crew _2 =were|=was _3 more @virtuous",
  "@crew _2 =had|=have _1 been _3 more @virtuous",
  "=had|=were ?the|our|some|more ?of ?the _1 @crew ?only ?been _3 more @virtuous",
  "@crew _2 could|should|might|would|ought _2 have|be|been _3 more @virtuous",
  "@crew _4 not _1 as|so @virtuous as|of~late|lately|recently",
  "=had ?the|our _2 @crew been as @virtuous as",
  "@crew _4 =less @virtuous than",
  "not all|every ?of ?our ?the _1 @crew _2 be ?quite as|so|equally @virtuous",
  "if ?only ?the|our _2 @crew would|could _2 take|show|give|make|pay _3 care|thought|effort|attention|@virtue",
  "@crew _2 could|should|might|would|had|ought ?perhaps ?have|to~have =shown|=taken|=made|=paid|=given|=applied|=exercised _3 more|greater|better|closer|bit|little _2 care|thought|effort|attention|@virtue",
  "more|greater|little|bit ?of @virtue|thought|rigour by|from|among|amongst ?all|some|certain|the _2 @crew",
  "more|greater @virtue|thought|care|attention on ?the part of _2 @crew",
  "expect|hope better|more of|from ?a|an|the|our|such _2 @crew",
  "expect|hope for|to~see ?rather more|greater @virtue|care|thought of|from|by|among ?a|an|the|our _2 @crew",
  "if|=had ?only ?the|our _1 @crew ?=had ?perhaps =shown|=taken|=paid|=given|=applied|=exercised ?rather ?just ?a more|greater|better|closer|bit|little _2 care|thought|effort|attention|@virtue",
  "@crew _2 could|should|might|would|ought ?to have =tried|=worked|=thought|=looked|=listened harder|=more",
  "less =chatting|=gossiping|=talking|gossip|chatter by|from|among|amongst _2 @crew",
] as const;
