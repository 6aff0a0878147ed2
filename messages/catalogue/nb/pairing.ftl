### Pairing: settings, reasons, the workbook of proposals.

## Settings.

pairing-value = «{ $value }» kan ikke stå etter { $key } i [pairing].
pairing-points = { $points } er ikke et antall poeng.
pairing-points-help = Skriv et heltall fra 0 til 100.
pairing-sum = Kriteriene i [pairing] kan gi { $sum } poeng til sammen. Det høyeste er { $most }.
pairing-sum-help = Sett ned points for noen av kriteriene.
pairing-most = Kriteriet «{ $id }» sier ikke hvor mange poeng det kan gi i alt.
pairing-most-help = Skriv to tall i points: for hvert svar, og høyst i alt. For eksempel points = [5, 15].
pairing-nothing = Ingen kriterier i [pairing] kan gi poeng, så ingen kan kobles.
pairing-nothing-help = Velg et annet preset, eller skriv egne kriterier under [pairing.criteria.navn].
pairing-incomplete = Kriteriet «{ $id }» er ikke blant dem valgt preset har, og mangler noe.
pairing-incomplete-help = Skriv kind, points, og field (eller adept og mentor), for eksempel kind = "same", field = "club", points = [15].
pairing-question = Skjemaet «{ $form }» har ikke spørsmålet «{ $id }», så det kan ikke gi poeng.
pairing-question-help = Bruk ett av disse: { $known }.
pairing-kind = Spørsmålet «{ $id }» i skjemaet «{ $form }» passer ikke til denne typen kriterium.
pairing-kind-help = work, same og level trenger one_of (level med nivåer vi kjenner), shared og offers trenger many_of, og place trenger postal_code.
pairing-protected = Spørsmålet «{ $id }» kan ikke gi poeng: det gjelder noe loven verner, eller kjønn eller alder.
pairing-protected-help = Ta det ut av [pairing]. Det kan heller ikke være et ønske eller stå i rapporten.
pairing-protected-personal-help = Ta kriteriet ut. Ønsker en person selv for eksempel mentor av samme kjønn, skriv det som [[pairing.wishes]].
pairing-wish = Skjemaet «{ $form }» har ikke spørsmålet «{ $id }» med faste svar, så ønsket kan ikke brukes.
pairing-wish-help = wish er spørsmålet om ønsket, og about er spørsmålet den andre har svart på. Begge må ha choices.
pairing-least = «{ $level }» er ikke et språknivå.
pairing-least-help = Bruk a1, a2, b1, b2, c1 eller c2.
pairing-spread = Skjemaet for jobbsøkere har ikke spørsmålet «{ $id }» der søkeren velger ett svar.
pairing-spread-help = Skriv id-er til spørsmål av typen one_of i spread.

## Criteria.

criterion-work = Yrke og bransje
criterion-education = Fag
criterion-level = Utdanningsnivå
criterion-place = Sted
criterion-languages = Språk
criterion-interests = Interesser
criterion-work-interests = Interesser på jobb
criterion-goals = Mål
criterion-network = Nettverk
criterion-gatherings = Fagsamlinger
criterion-family = Interesser i familien

## Why these two.

reason-unknown = { $criterion }: ukjent.
reason-nothing = { $criterion }: ikke noe felles.
reason-occupation = Samme yrke: { $occupation }.
reason-occupations = Samme yrke: { $adept } og { $mentor }.
reason-industry = Samme bransje: { $choice }.
reason-choice = { $criterion }: begge har valgt «{ $choice }».
reason-related = { $criterion }: lignende svar, «{ $adept }» og «{ $mentor }».
reason-related-industries = Beslektede bransjer: «{ $adept }» og «{ $mentor }».
reason-level = { $criterion }: begge har «{ $level }».
reason-levels = { $criterion }: like høyt, «{ $adept }» og «{ $mentor }».
reason-near-level = { $criterion }: nesten likt, «{ $adept }» og «{ $mentor }».
reason-town = Samme poststed: { $town }.
reason-area = Nær hverandre: begge postnumrene begynner på { $digits }.
reason-online = Begge kan møtes på nett.
reason-shared = { $criterion } til felles: { $choices }.
reason-offers = { $criterion }: { $choices }.
reason-none = De har ikke noe felles i svarene, men ingenting hindrer at de møtes.
reason-unknowns = Ukjent: { $criteria }.

## Why not somebody else.

why-not-best = Ingen mulig { $mentor } gir flere poeng.
why-not-pinned = Du har bestemt dette paret.
why-not-despite = Ellers ville det vært stoppet: { $constraint }.
why-not-full = { $mentor } ville gitt { $score } poeng, men har ikke flere plasser, og helheten blir ikke bedre av å bytte.
why-not-decided = { $mentor } ville gitt { $score } poeng, men har ikke flere plasser. Du har selv bestemt hvem som skal ha minst én av dem.
why-not-blocking = Merk: { $mentor } er foreslått for minst én som gir færre enn { $score } poeng.
one-more-pairs = Én plass til der ville gitt { $people ->
    [one] én person til
   *[other] { $people } personer til
} noen å møte.
one-more-points = Én plass til der ville gitt { $points } poeng mer til sammen.
one-more-even = Én plass til der ville fordelt poengene jevnere, eller ikke endret noe.
one-more-nothing = Én plass til der ville ikke gitt flere par eller poeng.

## Why somebody waits.

waiting-nobody = Ingen { $mentors } kan kobles nå.
waiting-full = { $count ->
    [one] Én { $mentor }
   *[other] { $count } { $mentors }
} kan passe, men alle plassene er brukt. Best: { $best } med { $score } poeng.
waiting-stopped = Ikke mulig med { $count ->
    [one] én { $mentor }
   *[other] { $count } { $mentors }
}: { $constraint }.
constraint-forbidden = dere har sagt nei til paret
constraint-household = samme e-post eller telefon
constraint-employer = samme arbeidsgiver
constraint-meeting = den ene vil bare møtes fysisk, den andre bare på nett
constraint-language = for lite norsk, og ikke noe annet felles språk i svarene
constraint-wish = et ønske er ikke oppfylt («{ $question }»)
constraint-required = ikke noe felles i { $criterion }, som programmet krever
constraint-floor = færre enn { $floor } poeng
absence-suspected = Søknaden kan komme fra en robot. Se gjennom den først.
absence-waiting-list = Står på venteliste: skjemaet var fullt.
absence-later = Kan begynne { $day }.
absence-no-place = Har ingen ledige plasser.
absence-status = Har status «{ $status }» i arbeidsboken. Bare de som er «Klar» eller «Foreslått», blir koblet.
absence-no-status = Har ingen status i arbeidsboken. Bare de som er «Klar» eller «Foreslått», blir koblet.
absence-matched = Er koblet allerede.
absence-out = Er ute av listen i arbeidsboken.
absence-unknown = Står ikke i arbeidsboken. Søknaden er kanskje nyere: hent den inn med veiviser export --from.

## Whom to look for.

recruit = { $count ->
    [one] Én { $mentor } til
   *[other] { $count } { $mentors } til
}
recruit-work = innen «{ $work }»
recruit-place = i { $town }
recruit-language = som kan { $language }

## The workbook of a proposal.

proposal-title = Koblingsforslag for { $site }
proposal-category = Personopplysninger
proposal-comment = Inneholder personopplysninger. Slett filen når du ikke trenger den lenger.
proposal-footer = Inneholder personopplysninger. Makuleres når arket ikke trengs lenger.
proposal-page = Side { $page } av { $pages }
proposal-made-on = Laget { $day }
proposal-sheet-pairs = Koblingsforslag
proposal-sheet-waiting = Venter
proposal-sheet-declined = Avslått
proposal-sheet-recruits = Verving
proposal-sheet-fairness = Rettferdighet
proposal-sheet-absent = Ikke med nå
proposal-sheet-about = Slik er det regnet
proposal-points = Poeng
proposal-why = Hvorfor
proposal-next = Nest best, med poeng
proposal-why-not = Hvorfor ikke høyere
proposal-choice = Ditt valg
proposal-approve = Godkjent
proposal-decline = Avslått
proposal-later = Vent
proposal-says = { $who } sier
proposal-yes = Ja
proposal-no = Nei
proposal-note = Notat
proposal-unknown = ukjent
proposal-other = { $mentor } ({ $score })
proposal-other-free = { $mentor } ({ $score }), har plass
proposal-repeated = Merk: { $name } har samme e-post eller telefon som i en annen søknad. Det kan være samme person.
proposal-days = Dager ventet
proposal-possible = Mulige { $mentors }
proposal-why-waiting = Hvorfor
proposal-who = Hvem dere bør lete etter
proposal-count = Antall
proposal-people = Så mange flere får noen å møte
proposal-no-recruits = En ny mentor av de vanligste slagene ville ikke hjelpe dem som venter. Se på arket «Venter» hva som stopper dem.
proposal-nobody-waits = Alle har fått noen å møte.
proposal-question = Spørsmål
proposal-answer = Svar
proposal-paired = Har fått noen å møte
proposal-share = Prosent av gruppen
proposal-average = Poeng i snitt
proposal-few = skjult
proposal-hidden = Skjulte tall
proposal-hidden-text = Grupper med færre enn { $least } er skjult på arket «Rettferdighet». Er bare én gruppe så liten, er den nest minste også skjult, ellers kunne tallet regnes ut.
proposal-side = Side
proposal-name = Navn
proposal-why-absent = Hvorfor ikke
proposal-what = Hva
proposal-value = Slik
proposal-made = Resultat
proposal-best = { $pairs } par, { $waiting } venter. Det finnes ikke noe bedre forslag med disse svarene: det er kontrollert mot alle mulige par.
proposal-order = Hva som teller mest
proposal-order-most = Først flest par, så flest poeng, så de som har ventet lengst, til slutt loddtrekning.
proposal-order-best = Først flest poeng, så flest par, så de som har ventet lengst, til slutt loddtrekning.
proposal-even = Jevnt
proposal-even-text = Heller to gode par enn ett svært godt og ett dårlig.
proposal-floor = Minste poeng
proposal-floor-text = Par med færre enn { $floor } poeng blir ikke foreslått.
proposal-stops = Hva som stopper et par
proposal-list = { $list }.
proposal-next-time = Neste forslag
proposal-next-time-text = Skriv Godkjent eller Avslått i «Ditt valg», og Nei der en av de to ikke vil. Neste forslag retter seg etter det når du skriver --from og navnet på denne filen.
proposal-gives = Poeng: { $criterion }
steps-occupation = { $points } for samme yrke
steps-industry = { $points } for samme bransje
steps-related-industry = { $points } for beslektet bransje
steps-same = { $points } for samme svar
steps-related = { $points } for lignende svar
steps-level = { $points } for samme nivå
steps-near-level = { $points } for nivået ved siden av
steps-town = { $points } for samme poststed
steps-area = { $points } for samme to første sifre i postnummeret
steps-online = { $points } når begge kan møtes på nett
steps-shared = { $points } for hvert svar begge har valgt, høyst { $most }
steps-offers = { $points } for hvert svar mentorsiden har valgt, høyst { $most }
