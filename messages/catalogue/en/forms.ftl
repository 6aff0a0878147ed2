### Form definitions.
