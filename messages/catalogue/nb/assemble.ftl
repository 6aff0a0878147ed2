### What makes it impossible to put a site together.

extends-cycle = Nettstedet bygger på «{ $site }», som igjen bygger på dette: det går i ring.
extends-cycle-help = Slett linjen med extends i en av dem.
unknown-base = Nettstedet bygger på «{ $site }», som ikke finnes.
unknown-base-help = Skriv navnet på en mappe i content.
unknown-page-help-bare = Skriv «{ $key }».
