"""Terms: tags with definitions, synonyms and relations."""
