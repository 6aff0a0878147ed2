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
help-completions = Skriv ut fullføring for skallet: tabulatortasten foreslår kommandoer og valg
help-serve-port = Porten nettstedene vises på (ellers: 8080)
help-serve-data = Mappen der søknadene lagres (ellers: .veiviser i rotmappen)
help-serve-published = Vis sidene nøyaktig slik de publiseres: uten utkast, og uten at de følger med på endringer
help-serve-host = Svar også når maskinen kalles NAVN (ellers: bare localhost og 127.0.0.1). Kan gis flere ganger
help-build-site = Bygg bare dette nettstedet
help-build-out = Mappen filene skrives til (ellers: public i rotmappen). Filene til skjemaene og webhotellet legges i dist ved siden av
help-build-base-url = Adressen alle nettstedene ligger under: Agder får ADRESSE/agder/
help-check-site = Sjekk bare dette nettstedet
help-check-rules = Vis alle reglene innholdet blir sjekket mot. Med --site: også hva nettstedet har slått av
help-check-explain = Forklar én regel: hva den krever, hvorfor, og hvordan feilen rettes
help-check-inherited = Vis i stedet hva hvert nettsted arver, overstyrer, utvider og skjuler
help-check-translations = Vis i stedet hva som finnes på hvilket språk, hva som er lånt, og hva som mangler
help-check-format = Hvordan feilene vises: text for mennesker (ellers: text), json eller sarif for programmer
help-lock-paths = Filer og mapper der du har sett på endringene og godtar dem (ellers: bare det som er nytt, blir registrert)
help-lock-site = Bare dette nettstedet, og det som det bygger på
help-lock-check = Skriv ingenting: si fra om noe ikke er registrert eller er endret siden
help-new-site = Navnet på mappen: små bokstaver, tall og bindestrek
help-new-name = Navnet leserne ser
help-export-site = Nettstedet søknadene kom til
help-export-form = Bare dette skjemaet (mentor eller adept)
help-export-format = Filformatet: xlsx (regneark), csv eller json (ellers: som filnavnet sier, eller xlsx)
help-export-data = Mappen der søknadene er lagret (ellers: .veiviser i rotmappen)
help-export-table = Tabellen i DynamoDB søknadene hentes fra, i stedet for denne maskinen
help-export-out = Filen som lages. Med csv og flere skjemaer: én fil per skjema, med skjemaets navn i filnavnet
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
value-table = TABELL
value-file = FIL
value-shell = SKALL
value-options = VALG
value-command = KOMMANDO
value-seconds = SEKUNDER
help-examples =
    Eksempler:
    {"  "}veiviser serve                                    bygg alle nettstedene og se dem på http://127.0.0.1:8080
    {"  "}veiviser check                                    finn feil i tekstene uten å bygge
    {"  "}veiviser build --out public                       lag filene som skal publiseres
    {"  "}veiviser new trondheim                            lag et nytt nettsted som bygger på «common»
    {"  "}veiviser export --site agder --out agder.xlsx     hent søknadene til Agder som regneark

    Svaret til systemet (avslutningskode): 0 = alt i orden, 1 = feil i innholdet, 2 = noe annet gikk galt.
help-usage = Bruk
help-commands = Kommandoer
help-options = Valg
help-arguments = Skriv

## Mistakes on the command line.

usage-hint = Skriv «veiviser --help» for å se hva du kan skrive.
usage-command = Kommandoen «{ $name }» finnes ikke.{ $nearest }
usage-option = Valget «{ $name }» finnes ikke her.{ $nearest }
usage-nearest = {" "}Mente du «{ $name }»?
usage-value = «{ $value }» kan ikke brukes som { $argument }.{ $choices }
usage-choices = {" "}Velg blant: { $values }.
usage-missing = Kommandoen trenger også { $argument }.
usage-nothing = Skriv hva du vil gjøre, for eksempel «veiviser serve».
usage-conflict = { $argument } kan ikke brukes sammen med { $other }.
usage-wrong = Kommandoen er ikke skrevet riktig.
