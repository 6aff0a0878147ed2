### Pictures and feeds.

## Files that cannot be read.

not-text = Filen har et tegn som ikke hører hjemme i en tekst (null), så den er skadet eller av en annen sort.
not-text-help = Slett tegnet, eller lagre teksten på nytt som UTF-8.
unreadable-kind = Dette er verken en fil eller en mappe, så det kan ikke leses.
unreadable-kind-help = Slett det.
link-outside = Dette er en snarvei (symlink) til noe utenfor prosjektet, som kunne bli publisert uten at noen vil det.
link-outside-help = Slett snarveien, og legg en kopi av filen her.
too-deep = Her er { $count } komponenter inni hverandre, og det er flere enn vi tar imot.
too-deep-help = Avslutt en av dem før denne begynner.

## Pictures.

picture-format = Bildet er lagret som { $name }, som vi ikke kan lage bilder til nettsider av.
picture-format-help = Åpne det på maskinen og lagre det som JPEG (foto) eller PNG (tegning).
picture-ending = Navnet slutter på .{ $ending }, men innholdet er av en annen sort.
picture-ending-help = La navnet slutte på .{ $right }, både på filen og der bildet er brukt.
broken-picture-none = Filen heter som et bilde, men er ikke et.
broken-picture-none-help = Hent bildet på nytt der du fikk det, og lagre det som JPEG eller PNG.
broken-picture = Bildet er skadet: det kan ikke leses til slutten.
broken-picture-help = Kopier det på nytt fra kameraet, eller be om å få det tilsendt en gang til.
animated-picture = Bildet beveger seg. Det forstyrrer dem som leser, og kan ikke stanses.
animated-picture-help = Lagre ett av bildene i det som JPEG eller PNG.
picture-pixels = Bildet er på { $width } × { $height } punkter, { $millions } millioner i alt. Vi tar imot { $max }.
picture-bytes = Bildet er på { $size } MB. Vi tar imot { $max }.
picture-too-large-help = Gjør det mindre i et bildeprogram: 3000 punkter i bredden er mer enn nok.
unsafe-svg = Tegningen inneholder { $found }, som kan kjøre program eller hente noe utenfra hos leseren.
unsafe-svg-help = Åpne tegningen i et tegneprogram og lagre den som «vanlig SVG» eller «optimalisert SVG», eller lagre den som PNG.
broken-picture-drawing = Filen heter som en tegning (SVG), men kan ikke leses som en.
broken-picture-drawing-help = Lagre tegningen på nytt som SVG, eller hent den på nytt der du fikk den.

## Consents of people who are shown.

bad-date-consent = «{ $text }» er ikke en dato.
bad-date-consent-help = Skriv år-måned-dag i anførselstegn: consent_until="2027-06-30".
withdrawn-kind = { $kind ->
    [page] siden
   *[picture] bildet
}
consent-ended = Samtykket gikk ut { $until }, så { $what } «{ $name }» er utelatt fra nettstedet.
consent-ended-help = Slett det som er utelatt, eller be om nytt samtykke og skriv den nye datoen.
consent-ends = Samtykket går ut { $until }, { $left ->
    [0] i dag
    [1] i morgen
   *[other] om { $left } dager
}. Etter det blir { $what } «{ $name }» utelatt.
consent-ends-help = Be om nytt samtykke og skriv den nye datoen, eller la den stå.
consent-link = Lenken «{ $target }» går til noe som er utelatt fordi samtykket gikk ut { $until }. Den vises som vanlig tekst.
consent-link-help = Ta bort lenken.

## What pasting leaves behind.

pasted-bullet = «{ $written }» lager ingen liste, så punktene blir stående etter hverandre i ett avsnitt.
pasted-indent = Linjen er rykket inn så langt at teksten blir vist som datakode.
pasted-domain = «{ $written }» er ikke en lenke, så leserne må skrive den av.
pasted-email = «{ $written }» er ikke en lenke, og kan ikke leses av skjermlesere hvis den er skrevet om.
pasted-space = Her er et tegn som ikke synes: et mellomrom som ikke lar linjen brytes, eller et usynlig tegn.
pasted-help = Kjør «veiviser paste --out { $path } { $path }», som retter dette i hele filen.

## Feeds of other sites.

bad-copy = «{ $copy }» er ikke en fil i mappen feeds.
bad-copy-help = Skriv navnet med bare a–z, 0–9 og bindestrek: copy = "feeds/navn.xml".
missing-file-feed-fetch = Hent den med kommandoen «veiviser fetch».
fetch-updated = { $title }: { $count ->
    [one] 1 sak
   *[other] { $count } saker
} lagret i { $copy }.
fetch-unchanged = { $title }: ingenting nytt.
fetch-kept = Advarsel: nyhetene fra { $title } kunne ikke hentes: { $reason }. Kopien fra { $days ->
    [0] i dag
    [1] i går
   *[other] for { $days } dager siden
} blir brukt.
fetch-missing = Feil: nyhetene fra { $title } kunne ikke hentes: { $reason }. Det finnes ingen kopi å bruke.
fetch-none = Ingen av nettstedene har en nyhetsstrøm å hente. Skriv feed = "https://…" under [[feeds]] i site.toml.
fetch-stopped = den stanset
fetch-no-feed = det som kom, er ikke en nyhetsstrøm (RSS, Atom eller JSON Feed)
fetch-too-large = den er på mer enn 1 MB
fetch-broken = forbindelsen ble brutt ({ $error })
fetch-gone = den finnes ikke lenger på den adressen
fetch-status = serveren svarte med feil { $status }
fetch-timeout = serveren svarte ikke i tide
fetch-circle = serveren sender oss videre i ring
fetch-no-host = serveren finnes ikke, eller maskinen er uten nett
fetch-bad-address = adressen er ikke en nettadresse (http eller https)
fetch-private = adressen er på maskinen selv eller i et lukket nett
fetch-failed = forbindelsen gikk ikke ({ $error })
fetch-write = Kan ikke skrive { $copy }: { $reason }

## Pasted text on the command line.

paste-table = Linje { $line }: dette ser ut som en tabell med tabulatorer. Lag den om til en tabell med | mellom kolonnene.
paste-too-large = Teksten er på mer enn 4 MB. Del den opp.
paste-not-utf8 = Teksten er ikke UTF-8. Lagre den på nytt med det tegnsettet.
