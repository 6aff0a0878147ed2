### The command line: help, results, failures.

level-name = { $level ->
    [error] feil
    [warning] advarsel
   *[off] av
}
rules-reason = Begrunnelse: { $reason }
rules-count = { $count } regler. «veiviser check --explain REGEL» forklarer én av dem.
explain-unknown = Regelen «{ $rule }» finnes ikke. { $help }
explain-unknown-help = Se alle reglene med «veiviser check --rules».
explain-why = Hvorfor: { $why }
explain-mend = Slik retter du: { $mend }
explain-example = Eksempel:
explain-switch =
    Et nettsted kan gjøre den til en advarsel ("warn") eller slå den av ("off") i site.toml:
    {"    "}[check.{ $rule }]
    {"    "}level = "warn"
    {"    "}reason = "Hvorfor nettstedet ikke trenger regelen."
explain-fixed = Regelen kan ikke slås av.

## Help.

help-veiviser = Veiviser lager nettsteder for mentorprogrammer, tar imot søknader og gir dem til koordinatorene som regneark.
help-root = Mappen som inneholder «content» og «themes»
help-lang = Språket meldingene vises på: nb (bokmål) eller en (engelsk). Ellers det maskinen er satt opp med
help-help = Vis denne hjelpen
help-version = Vis versjonen
help-serve = Vis nettstedene på denne maskinen, med skjemaer som virker
help-build = Lag filene som skal publiseres
help-check = Finn feil i tekster, oppsett, skjemaer og maler
help-lock = Registrer at du har sett det som er overstyrt og oversatt, så «check» sier fra når grunnlaget endres
help-new = Lag et nytt nettsted som bygger på «common»
help-export = Hent søknadene til et nettsted som regneark
help-match = Foreslå hvem som skal møte hvem, som regneark med begrunnelser
help-calendar = Lag en kalenderfil til hver ansvarlig, med det som skal følges opp
help-stats = Lag tall til dem som betaler, uten at noen kan kjennes igjen
help-completions = Skriv ut fullføring for skallet: tabulatortasten foreslår kommandoer og valg
help-serve-port = Porten nettstedene vises på (ellers: 8080)
help-serve-data = Mappen der søknadene lagres (ellers: .veiviser i rotmappen)
help-serve-published = Vis sidene nøyaktig slik de publiseres: uten utkast, og uten at de følger med på endringer
help-serve-host = Svar også når maskinen kalles NAVN (ellers: bare localhost og 127.0.0.1). Kan gis flere ganger
help-bundle = Lag filene som skal publiseres, og pakkene til funksjonene som tar imot søknader og sender e-post (for utviklere)
help-bundle-program = Programmet som pakkes, bygd for Linux: target/lambda/bootstrap/bootstrap
help-bundle-nightly = Programmet som sender et regneark hver morgen, bygd for Linux: target/lambda/nightly/bootstrap
help-bundle-notices = Programmet som sender varsler og kvitteringer, bygd for Linux: target/lambda/notices/bootstrap
help-bundle-out = Mappen filene skrives til (ellers: public i rotmappen). Pakken legges i dist ved siden av: dist/function.zip
bundle-made = Pakken til funksjonen: { $path } ({ $size } kB).
bundle-no-program = { $path } er ikke et program for Linux. Lag det med «cargo lambda build --profile function -p lambda», eller se infra/README.md.
help-build-site = Bygg bare dette nettstedet
help-build-out = Mappen filene skrives til (ellers: public i rotmappen). Filene til skjemaene og webhotellet legges i dist ved siden av
help-build-base-url = Adressen alle nettstedene ligger under: Agder får ADRESSE/agder/
help-build-verify = Skriv ingenting: si fra om noe i mappen ikke er slik et bygg helt fra bunnen av lager det
verify-missing = Mangler: { $path }
verify-other = Annet innhold: { $path }
verify-stray = Hører ikke til: { $path }
verify-same = Alt i { $folder } er slik et bygg fra bunnen av lager det: { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}.
help-check-site = Sjekk bare dette nettstedet
help-check-rules = Vis alle reglene innholdet blir sjekket mot. Med --site: også hva nettstedet har slått av
help-check-explain = Forklar én regel: hva den krever, hvorfor, og hvordan feilen rettes
help-check-inherited = Vis i stedet hva hvert nettsted arver, overstyrer, utvider og skjuler
help-check-translations = Vis i stedet hva som finnes på hvilket språk, hva som er lånt, og hva som mangler
help-check-external = Spør også andre nettsteder om sidene vi lenker til, er der. Svarene huskes i en uke
help-check-format = Hvordan feilene vises: text for mennesker (ellers: text), json eller sarif for programmer
help-lock-paths = Filer og mapper der du har sett på endringene og godtar dem (ellers: bare det som er nytt, blir registrert)
help-lock-site = Bare dette nettstedet, og det som det bygger på
help-lock-check = Skriv ingenting: si fra om noe ikke er registrert eller er endret siden
help-new-site = Navnet på mappen: små bokstaver, tall og bindestrek
help-new-name = Navnet leserne ser
help-export-site = Nettstedet søknadene kom til
help-export-form = Bare dette skjemaet (mentor eller adept)
help-export-format = Filformatet: xlsx (regneark), csv, json eller jsonl (én søknad per linje) (ellers: som filnavnet sier, eller xlsx)
help-export-data = Mappen der søknadene er lagret (ellers: .veiviser i rotmappen)
help-export-table = Tabellen i DynamoDB søknadene hentes fra, i stedet for denne maskinen
help-source-profile = Profilen i AWS CLI som åpner tabellen (ellers: variablene AWS_…)
help-source-region = Regionen tabellen ligger i, for eksempel eu-north-1 (ellers: profilens, eller AWS_REGION)
help-export-out = Filen som lages. Med csv og flere skjemaer: én fil per skjema, med skjemaets navn i filnavnet
help-export-from = En arbeidsbok dere har skrevet i: det dere har skrevet, blir med i den nye filen. Den gamle blir ikke endret
help-export-pairs = Et koblingsforslag: parene dere har godkjent der, blir tatt inn i arket «Oppfølging»
help-subject = Ta ut alt som er lagret om en person: en side å lese, eller JSON
help-erase = Slett søknadene til en person som ber om det. Viser først hva som vil bli slettet
help-retention = Vis hvor mange søknader som er lagret, og når de blir slettet
help-person-reference = Referansen personen fikk da søknaden ble sendt. Små bokstaver, mellomrom og bindestreker spiller ingen rolle
help-person-email = E-postadressen i søknadene. Alle skjemaene på nettstedet blir gjennomsøkt
help-subject-out = Filen som lages: .html for personen selv, .json for programmer
help-erase-all = Slett alle søknadene med adressen, når den er i flere
help-erase-yes = Slett. Uten dette valget blir ingenting slettet
help-retention-format = Hvordan oversikten vises: text (ellers) eller json for programmer
help-match-from = Et tidligere forslag: det du har godkjent og avslått der, blir stående
help-match-workbook = Arbeidsboken fra export: bare de som har status «Klar» eller «Foreslått» der, blir koblet
help-match-pin = To som skal være et par: referansene med = mellom, jobbsøkeren først. Kan gis flere ganger
help-match-forbid = To som ikke skal være et par: referansene med = mellom, jobbsøkeren først. Kan gis flere ganger
help-match-out = Filen som lages (.xlsx). En fil som finnes fra før, blir aldri overskrevet
help-follow-from = Arbeidsboken dere skriver i. Den blir ikke endret
help-calendar-names = Ta med navn. Uten dette står bare referansene, for mange kalendere ligger i skyen og vises på låste skjermer
help-calendar-out = Mappen filene lages i: én .ics for hver ansvarlig. Filer med samme navn blir byttet ut
help-stats-since = Den første dagen som teller: 2026-01-31. Ellers fra begynnelsen
help-stats-until = Den siste dagen som teller: 2026-12-31. Ellers til i dag
help-stats-out = Filen som lages: .html (en side som kan skrives ut) eller .xlsx (med diagrammer). En fil som finnes fra før, blir byttet ut
help-completions-shell = bash, zsh, fish, elvish eller powershell
help-paste = Gjør limt inn tekst fra Word, nett eller e-post til ren Markdown
help-fetch = Hent nyhetene fra andre nettsteder, så neste bygg viser dem
help-paste-file = Filen som skal rettes (ellers: det som kommer på standard inn)
help-paste-out = Filen resultatet skrives til; kan være den samme (ellers: på skjermen)
help-fetch-site = Hent bare det dette nettstedet viser
help-fetch-allow-private = Tillat adresser på denne maskinen og i lukkede nett
help-fetch-timeout = Så mange sekunder hver henting får (ellers: 15)
value-folder = MAPPE
value-language = SPRÅK
value-port = PORT
value-name = NAVN
value-site = NETTSTED
value-address = ADRESSE
value-rule = REGEL
value-format = FORMAT
value-path = STI
value-form = SKJEMA
value-profile = PROFIL
value-region = REGION
value-table = TABELL
value-file = FIL
value-reference = REFERANSE
value-email = E-POST
value-shell = SKALL
value-options = VALG
value-command = KOMMANDO
value-pair = PAR
value-day = DAG
value-seconds = SEKUNDER
help-examples =
    Eksempler:
    {"  "}veiviser serve                                    bygg alle nettstedene og se dem på http://127.0.0.1:8080
    {"  "}veiviser check                                    finn feil i tekstene uten å bygge
    {"  "}veiviser build --out public                       lag filene som skal publiseres
    {"  "}veiviser new trondheim                            lag et nytt nettsted som bygger på «common»
    {"  "}veiviser export --site agder --out agder.xlsx     hent søknadene til Agder som regneark
    {"  "}veiviser subject --site agder --reference 7K3M-9QPX-2D --out innsyn.html
    {"  "}                                                  ta ut alt som er lagret om en person
    {"  "}veiviser erase --site agder --reference 7K3M-9QPX-2D
    {"  "}                                                  vis hva som blir slettet når personen ber om det
    {"  "}veiviser retention --site agder                   se hvor lenge søknadene blir lagret
    {"  "}veiviser match --site agder --out par.xlsx        foreslå hvem som skal møte hvem, med begrunnelser
    {"  "}veiviser match --site agder --workbook agder.xlsx --out par.xlsx
    {"  "}                                                  det samme, bare blant dem som er klare
    {"  "}veiviser export --site agder --from agder.xlsx --pairs par.xlsx --out ny.xlsx
    {"  "}                                                  ta med alt dere har skrevet, og parene dere har godkjent
    {"  "}veiviser calendar --site agder --from ny.xlsx --out kalender
    {"  "}                                                  lag kalenderfiler med det som skal følges opp
    {"  "}veiviser stats --site agder --from ny.xlsx --out rapport.html
    {"  "}                                                  lag tall til dem som gir penger

    Svaret til systemet (avslutningskode): 0 = alt i orden, 1 = feil i innholdet, 2 = noe annet gikk galt.
help-usage = Bruk
help-commands = Kommandoer
help-options = Valg
help-arguments = Skriv

## Mistakes on the command line.

usage-hint = Skriv «{ $command } --help» for å se hva du kan skrive.
usage-command = Kommandoen «{ $name }» finnes ikke.{ $nearest }
usage-option = Valget «{ $name }» finnes ikke her.{ $nearest }
usage-nearest = {" "}Mente du «{ $name }»?
usage-value = «{ $value }» kan ikke brukes som { $argument }.{ $choices }
usage-choices = {" "}Velg blant: { $values }.
usage-day = {" "}Skriv år-måned-dag, for eksempel 2026-01-31.
usage-missing = Kommandoen trenger også { $argument }.
usage-either = { $first } eller { $second }
usage-nothing = Skriv hva du vil gjøre, for eksempel «veiviser serve».
usage-conflict = { $argument } kan ikke brukes sammen med { $other }.
usage-wrong = Kommandoen er ikke skrevet riktig.

## Failures.

cannot = Kan ikke { $doing } { $path }: { $reason }
cannot-write = Kan ikke skrive { $error }
cannot-start = Kan ikke starte
because = { $what }: { $error }
doing-read = lese
doing-write = skrive
doing-write-in = skrive i
doing-make = lage
doing-make-folder = lage mappen
io-missing = den finnes ikke.
io-denied = du har ikke tilgang til den.
io-full = disken er full.
io-exists = den finnes fra før.
io-not-a-folder = noe på veien dit er ikke en mappe.
io-folder = det er en mappe, ikke en fil.
paste-unwritten = Kan ikke skrive teksten
paste-unread = Kan ikke lese teksten

## Locks.

lock-unknown = { $path } finnes ikke i innholdet, så ingenting er registrert.
lock-written = { $count ->
    [0] Ingenting nytt å registrere.
    [one] 1 fil skrevet.
   *[other] { $count } filer skrevet.
}
lock-stale = Det som er merket «endret», er ikke registrert. «veiviser check» sier hva som må til.
lock-refused = Det som er merket «avvist», er ikke registrert: samtykket er endret, men har ikke fått ny versjon. «veiviser check» viser hva som er endret, og hva du gjør.
change-new = ny
change-accepted = godtatt
change-stale = endret
change-refused = avvist
change-gone = borte

## Builds.

build-building = Bygger nettstedene …
build-writing = Skriver filene …
build-foreign = Mappen { $folder } har filer som ikke kommer fra «veiviser build», så ingenting er skrevet. Velg en annen mappe med --out, eller tøm den.
build-unwritten = Kan ikke skrive nettstedene til { $folder }: { $reason }
build-pages = { $count ->
    [one] side
   *[other] sider
}
build-done = Ferdig på { $milliseconds } ms. { $rendered ->
    [one] 1 side laget
   *[other] { $rendered } sider laget
}, { $written ->
    [one] 1 fil skrevet
   *[other] { $written } filer skrevet
}, { $unchanged } uendret, { $removed } fjernet i { $folder }.

## Links to other sites.

external-asking = Spør andre nettsteder om { $count ->
    [one] én side
   *[other] { $count } sider
} …
external-offline = Lenkene til andre nettsteder er ikke sjekket: { $count ->
    [one] nettstedet svarte ikke
   *[other] ingen av { $count } adresser svarte
}. Maskinen er nok ikke på nett. Prøv igjen når den er det.

## New sites.

new-bad-name = «{ $site }» kan ikke være navnet på mappen: bruk bare små bokstaver a–z, tall og bindestrek, høyst { $most } tegn, for eksempel «nord-troendelag».
new-no-base = Finner ikke { $path }, som nye nettsteder bygger på. Stå i mappen med «content» og «themes», eller skriv --root MAPPE.
new-taken = { $folder } finnes fra før. Velg et annet navn.
new-unwritten = Kan ikke skrive det nye nettstedet
new-made =
    Laget { $folder }.
    Se det nye nettstedet med: veiviser serve
    Rett navn, kontaktperson og adresse i { $config }.

## Exports.

export-fetching = Henter søknadene …
export-fetched = Henter søknadene … { $rows }
export-waiting = Tabellen svarer ikke ({ $reason }). Prøver igjen om { $seconds } s, fra der det stoppet.
export-writing = Skriver filen … { $rows } av { $all }
export-no-zone = Kjenner ikke norsk tid
export-ending = Vi kan ikke lage filer som slutter på .{ $ending }. La navnet slutte på .xlsx (regneark), .csv, .json eller .jsonl, eller velg filformatet med --format.
export-form = { $site } har ikke skjemaet «{ $form }». Velg blant: { $known }.
export-aws =
    Kan ikke logge inn i AWS. Sett disse variablene:
    { $missing }
    Har du en profil i AWS CLI, holder det å skrive --profile PROFIL.
export-profile-absent = Fant ikke AWS CLI, som --profile trenger. Installer den (https://aws.amazon.com/cli/), eller sett variablene AWS_REGION, AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY og utelat --profile.
export-profile-refused =
    AWS CLI kunne ikke åpne profilen «{ $profile }»: { $reason }
    AWS CLI må være versjon 2. Se navnene med: aws configure list-profiles. Er innloggingen utløpt, skriv: aws sso login --profile { $profile }
export-none = Det er ingen søknader i { $folder }. De kommer når noen har sendt et skjema i «veiviser serve». Ligger de et annet sted, skriv --data MAPPE.
export-count = { $form }: { $rows ->
    [one] 1 søknad
   *[other] { $rows } søknader
}{ $suspected ->
    [0] {""}
   *[other] . Se også over { $suspected } som kan være sendt av en robot
}
export-written = Skrev { $file }. Filen har personopplysninger: slett den når du ikke trenger den lenger.
export-shortened = Svaret på «{ $column }» i { $reference } er for langt for et regneark. Hele svaret er med i --format json.
export-no-forms = Nettstedet har ingen skjemaer, så det er ingenting å hente ut.
export-unwritten = Kan ikke skrive { $path }: { $reason }
export-no-folder = mappen finnes ikke
export-denied = du har ikke lov til å skrive der
export-read-only = disken kan bare leses
export-disk-full = disken er full
export-is-folder = det er en mappe
export-is-file = en del av stien er en fil, ikke en mappe
export-too-many = «{ $sheet }» har { $rows } søknader. Et regneark har plass til { $most }. Bruk --format csv eller --format json.
export-workbook = Arbeidsboken kunne ikke lages: { $error }
export-exists =
    { $path } finnes fra før, og kan ha noe dere har skrevet. Ta det med i en ny fil:
    veiviser export --site { $site } --from { $path } --out { $new }
    Skal det ikke med, gi den nye filen et annet navn, eller slett den gamle.
export-from-only = --from gjelder bare arbeidsbøker (.xlsx). Csv og json har ikke noe dere har skrevet.
export-pairs-only = --pairs gjelder bare arbeidsbøker (.xlsx). Csv og json har ikke noe ark for par.
export-from-missing = Kan ikke lese { $path }: { $reason }
export-from-absent = Finner ikke { $path }. Se etter at navnet på filen er riktig.
export-from-none = { $path } er ikke en arbeidsbok vi kan lese. Den må slutte på .xlsx og ikke ha passord. Er den lagret i et annet format, åpne den og velg «Lagre som» og «Excel-arbeidsbok (.xlsx)».
export-from-foreign = Finner ingen liste over søkere i { $path }. Ett av arkene må ha kolonnen «Referanse», som i arbeidsboken fra veiviser export. Et koblingsforslag fra veiviser match tar du inn med --pairs.
export-from-newer = { $path } er laget av en nyere versjon av Veiviser. Oppdater Veiviser, og prøv igjen.
export-from-site = { $path } er fra nettstedet «{ $other }», ikke «{ $site }». Velg riktig fil, eller skriv --site { $other }.
export-from-list = Arket «{ $list }» er borte fra { $path }. Skulle vi gå videre, ville alle i det arket regnes som slettet. Sett arket tilbake, eller hent en ny arbeidsbok uten --from.
export-from-twice = Referansen { $reference } står i to rader i { $path }, og radene sier ikke det samme. Behold den ene, eller flytt det dere har skrevet til én av dem.
export-from-lost = { $cells } felt dere har skrevet, fikk ikke plass i den nye arbeidsboken. Ingenting er skrevet. Dette er en feil i Veiviser: meld fra, og behold den gamle filen.
merged-kept = { $cells ->
    [0] Det var ikke skrevet noe i den gamle arbeidsboken.
    [one] 1 felt dere har skrevet, er med.
   *[other] { $cells } felt dere har skrevet, er med.
}
merged-new = { $rows ->
    [one] 1 ny søknad siden sist.
   *[other] { $rows } nye søknader siden sist.
}
merged-changed = { $rows ->
    [one] 1 søknad er endret siden sist.
   *[other] { $rows } søknader er endret siden sist.
}
merged-withdrawn = { $rows ->
    [one] 1 har trukket seg, og står i «Ute av listen».
   *[other] { $rows } har trukket seg, og står i «Ute av listen».
}
merged-deleted = { $rows ->
    [one] 1 rad er slettet i arket, men søknaden er lagret. Den står i «Ute av listen».
   *[other] { $rows } rader er slettet i arket, men søknadene er lagret. De står i «Ute av listen».
}
merged-gone = { $rows ->
    [one] 1 søknad er slettet etter fristen. Det dere har skrevet, står i «Ute av listen». Slett raden når dere ikke trenger den.
   *[other] { $rows } søknader er slettet etter fristen. Det dere har skrevet, står i «Ute av listen». Slett radene når dere ikke trenger dem.
}
merged-erased = { $rows ->
    [one] 1 person har bedt om å bli slettet. Raden er borte, også det dere har skrevet. Slett den gamle filen.
   *[other] { $rows } personer har bedt om å bli slettet. Radene er borte, også det dere har skrevet. Slett den gamle filen.
}
merged-corrected = { $reference }: «{ $column }» er rettet i arket. Svaret står som det ble sendt. Det dere skrev, står i «Rettet i arket».
merged-formulas = { $cells ->
    [one] 1 formel er nå en verdi.
   *[other] { $cells } formler er nå verdier.
}
merged-sheet = Arket «{ $sheet }» er med, uten farger og formler.
store-unavailable = Får ikke tak i tabellen { $table } ({ $reason }). Prøv igjen om litt.
store-throttled = Tabellen { $table } er for travel nå. Prøv igjen om litt.
store-missing = Tabellen { $table } finnes ikke i denne regionen og kontoen.
store-refused = Du har ikke tilgang til tabellen { $table } ({ $code }). Be den som drifter løsningen, om leserettigheter.
store-damaged = Søknaden { $reference } i { $form } er skadet: { $attribute } mangler eller er feil. Ingenting er skrevet.
form-full = Skjemaet «{ $form }» på { $site } er fullt: { $taken ->
    [one] 1 søknad
   *[other] { $taken } søknader
}, og plass til { $places } (capacity). Det tar fortsatt imot søknader. Skriv status = "full" øverst i content/{ $site }/forms/{ $form }.toml og publiser på nytt. Skal flere kunne sette seg på venteliste, skriv også waiting_list = true. Er det plass til flere, øk capacity.

## The rights of applicants.

person-no-reference = «{ $reference }» er ikke en referanse. Den har ti tegn, for eksempel 7K3M-9QPX-2D, og står på kvitteringen og i regnearket.
person-no-email = Det du skrev etter --email, er ikke en e-postadresse. Skriv for eksempel --email navn@example.org
person-unknown-reference = Fant ingen søknad med referansen { $reference }. { $place } Se etter skrivefeil, eller let med --email.
person-unknown-email = Fant ingen søknad med denne e-postadressen. { $place } Spør om personen kan ha skrevet en annen adresse, eller let med --reference.
person-where = Vi lette i { $place }, i alle søknader til { $site } ({ $forms }) som ikke er utløpt.
person-in-table = tabellen { $table }
person-in-folder = { $folder }
person-line = { $form } { $reference }, mottatt { $date }
person-erased = { $form } { $reference } ble slettet { $date }. Vi har bare referansen og datoen igjen.
subject-ending = Kan ikke lage { $file }. La navnet slutte på .html (en side personen kan lese) eller .json (for programmer).
subject-next =
    Før du sender filen: Er det personen selv som spør? Svar til e-postadressen i søknaden, eller ring.
    Har du skrevet notater om personen i regneark eller e-post? Personen har rett til å få se dem også.
    Fristen er én måned. Slett filen når den er sendt.
erase-found = { $count ->
    [one] Fant denne søknaden:
   *[other] Fant disse { $count } søknadene:
}
erase-dry = Ingenting er slettet ennå. Skriv den samme kommandoen med --yes på slutten for å slette. Det kan ikke angres.
erase-choose = E-postadressen er i { $count } søknader, og ingen av dem er slettet. Skriv --reference med den som skal slettes, eller --all for å slette alle.
erase-done = Slettet: { $application }
erase-absent = Var slettet eller utløpt alt: { $application }
erase-refused = Du har ikke lov til å slette i tabellen { $table } ({ $code }). Be den som drifter løsningen, om ErasesPolicy for nettstedet. Det som står som slettet over, er slettet.
erase-unclean = Søknaden er slettet, men rester av den kan ligge igjen på disken: { $error }. Stopp «veiviser serve» og skriv den samme kommandoen én gang til.
erase-next =
    Dette må du gjøre selv:
    - Slett personen i regneark, utskrifter og filer du har hentet ut før, også dem du har delt med andre.
    - Slett e-poster med opplysninger om personen. Tøm papirkurven.
    - Svar personen at det er gjort. Noter referansen og datoen, ikke navnet.
erase-backups =
    Dette går av seg selv:
    - Regneark som er sendt på e-post, blir borte etter 7 dager.
    - Sikkerhetskopier av tabellen husker søknaden i 7 dager, om ikke den som drifter løsningen, har valgt noe annet (høyst 35). Blir tabellen lagt tilbake, må du slette på nytt.
erase-copies = - Slett søknaden i sikkerhetskopier av denne maskinen, eller vent til de er for gamle.
retention-form = Skjema
retention-held = Søknader
retention-oldest = Eldste
retention-within = Slettes innen { $days } dager
retention-suspected = { $form }, mistenkt
retention-soon = Blir slettet innen { $days } dager. Trenger du dem lenger, be om nytt samtykke nå:
retention-line = { $form } { $reference }, mottatt { $received }, slettes { $deleted }
retention-erased = { $count ->
    [one] 1 søknad er slettet fordi personen bad om det.
   *[other] { $count } søknader er slettet fordi personene bad om det.
} Med --format json får du referansene.

## Pairing.

match-working = Finner det beste forslaget …
match-ending = Forslaget er et regneark. La navnet slutte på .xlsx.
match-no-pairing = { $site } har ikke et skjema for hver side av paret, med noe å sammenligne. Derfor kan ingen kobles.
match-pair = «{ $pair }» er ikke et par. Skriv de to referansene med = mellom, jobbsøkeren først: 7K3M-9QPX-2D=4T8W-2HNC-6R
match-unknown = Ingen som kan kobles, har referansen { $reference }. Referansene står i kolonnen «Referanse» i regnearket fra «veiviser export».
match-absent = { $reference } kan ikke kobles nå. Lag et forslag uten dette paret: der sier arket «Ikke med nå» hvorfor.
match-swapped = { $mentor } er ikke den som søker, men den som hjelper. Skriv jobbsøkeren først: { $adept }={ $mentor }
match-none-ready = Ingen på den ene siden har status «Klar» i { $path }. Sett «Klar» på dem som kan kobles, lagre, og prøv igjen. Uten --workbook er alle med.
match-followed = { $count ->
    [one] Ett par du har godkjent, står
   *[other] { $count } par du har godkjent, står
} alt i arket «Oppfølging».
match-nobody = Ingen har søkt til { $site }, så det er ingen å koble.
match-no-pairs = Ingen kan kobles nå: { $waiting } venter, { $absent } er ikke med. Regnearket sier hvorfor.
match-twice = { $reference } skal være i par med to. Ta bort det ene.
match-crowded = { $reference } har ikke plass til så mange. Ta bort ett av parene.
match-contradiction = { $adept } og { $mentor } skal både være og ikke være et par. Ta bort det ene.
match-unproved = Forslaget kunne ikke bevises. Det er en feil i Veiviser: meld fra til dem som lager det.
match-taken = { $path } finnes fra før, og kan ha det du har bestemt. Velg et annet navn. Vil du beholde det du har bestemt der, skriv også --from { $path }.
match-unreadable = { $path } kan ikke leses som et regneark.
match-foreign = { $path } er ikke et koblingsforslag fra Veiviser, eller kolonnene til høyre er slettet. Arbeidsboken fra veiviser export gir du med --workbook.
match-gone = { $count ->
    [one] 1 par du har godkjent, er ikke lenger mulig: en av de to er ikke blant dem som kan kobles.
   *[other] { $count } par du har godkjent, er ikke lenger mulige: en av de to er ikke blant dem som kan kobles.
}
match-adrift = { $count ->
    [one] 1 par du har skrevet noe ved, er ikke foreslått nå. Det du skrev, står bare i den gamle filen.
   *[other] { $count } par du har skrevet noe ved, er ikke foreslått nå. Det du skrev, står bare i den gamle filen.
}
match-result = { $pairs ->
    [one] 1 par
   *[other] { $pairs } par
}, { $waiting } venter, { $absent } er ikke med nå. Kontrollert mot alle mulige par: det finnes ikke noe bedre forslag.

## The preview.

serve-stopped = Forhåndsvisningen stoppet
serve-no-log = Kan ikke føre logg
serve-port-taken = Port { $port } er opptatt: noe annet bruker den, kanskje en annen «veiviser serve». Stopp den, eller velg en annen port: veiviser serve --port { $next }
serve-port-denied = Du har ikke lov til å bruke port { $port }. Velg en over 1024: veiviser serve --port 8080
serve-port = Kan ikke bruke port { $port }: { $error }
serve-table = Kan ikke åpne søknadene i { $file }: { $error }
serve-key-damaged = { $file } er skadet. Slett filen, så lages en ny.
serve-no-random = Maskinen gir ikke tilfeldige tall.
serve-open = Åpne { $address } i nettleseren. Stopp med Ctrl-C.
serve-data = Søknadene lagres i { $file }.
serve-no-watch = Kan ikke følge med på endringer i filene
serve-rebuilt = Bygget på nytt.
serve-host = Forhåndsvisningen svarer ikke på «{ $host }», bare på localhost og 127.0.0.1. Skal den svare på flere navn, start den med --host NAVN.

preview-name = Feil i innholdet
preview-errors = { $count } feil
preview-warnings = { $count ->
    [one] 1 advarsel
   *[other] { $count } advarsler
}
preview-both = { $errors } og { $warnings }
preview-failed = Siste endring har feil
preview-stale = Siden vises slik den var før endringen.
preview-close = Lukk
preview-unpublished = Siden blir ikke publisert slik den er nå. Den vises bare her.

## What sites are made of.

survey-no-sarif = Denne oversikten finnes som text og json, ikke som sarif.
survey-site = { $site } (bygger på { $bases })
survey-many = { $count } stykker
survey-stale = { $name } (grunnlaget er endret siden)
survey-own = egne
survey-inherited = arvet fra { $base }
survey-overridden = overstyrer { $base }
survey-extended = utvider { $base }
survey-hidden = skjuler fra { $base }
survey-pages = Sider
survey-forms = Skjemaer
survey-strings = Tekster
survey-terms = Ord
survey-files = Filer
survey-menus = Menyer
survey-contacts = Kontakter og partnere
survey-settings = Innstillinger
survey-form-texts = Skjematekster
survey-share = { $own } av { $total } ({ $percent } %)
survey-borrowed = lånt fra { $language }:
survey-missing = mangler:
survey-old = eldre enn kilden:

## The preview's own pages.

overview-title = { $errors ->
    [0] Veiviser – forhåndsvisning
   *[other] Feil: Veiviser – forhåndsvisning
}
overview-about = Forhåndsvisning på denne maskinen. Endrer du en tekst, vises endringen her med en gang.
overview-stale = Siste endring har feil. Nettstedene vises slik de var før endringen.
overview-stopped = Nettstedene kan ikke vises før feilene er rettet.
overview-full = Skjemaer som er fulle
overview-sites = Nettsteder
overview-pages = { $count ->
    [one] 1 side
   *[other] { $count } sider
}
overview-unpublished = Sider som ikke er ute
overview-unpublished-about = De vises bare her. «veiviser build» tar dem ikke med.
overview-gallery = Alle slags spørsmål og alle svar fra skjemaene, i hvert tema og språk
overview-applications = Søknadene
overview-applications-about = Søknader som sendes her, lagres i { $file } på denne maskinen, også når du slår av og på. Kommandoen under hvert nettsted henter dem som regneark.
gallery-title = Galleri
gallery-about = Alle slags spørsmål og alle svar fra skjemaene på én side, i hvert nettsteds tema og språk.
gallery-overview = Til oversikten
gallery-empty = Tomt skjema
gallery-nothing = Ingenting er svart på
gallery-missing = Noe mangler i hvert felt
gallery-wrong = Noe er galt i hvert felt
gallery-filled = Utfylt, for å endre svarene
gallery-first-page = Første side av to
gallery-second-page = Andre side
gallery-second-page-missing = Andre side, noe mangler
gallery-back = Tilbake til første side
gallery-review-pages = Se over svarene, side for side
gallery-change = Endre ett svar
gallery-review = Se over svarene
gallery-late = Sendt for sent
gallery-unconfirmed = Sendt uten å ha sett over
gallery-changed = Svarene er endret etterpå
gallery-crowded = For mange søknader
gallery-unavailable = Lageret svarer ikke
gallery-receipt = Kvittering
gallery-waiting-list = Fullt, med venteliste
gallery-review-waiting-list = Se over svarene, venteliste
gallery-receipt-waiting-list = Kvittering, venteliste
gallery-early = Ikke åpnet ennå
gallery-closed = Stengt
gallery-closed-meanwhile = Stengt mens noen svarte
gallery-paused = Pause
gallery-paused-meanwhile = Pause mens noen svarte
gallery-full = Fullt
gallery-unknown-field = Ukjent felt
gallery-foreign = Fra et annet nettsted
gallery-no-form = Ikke et skjema
gallery-method = Feil metode
gallery-many = For mange svar
gallery-large = For store svar
gallery-unknown-receipt = Ukjent kvittering
