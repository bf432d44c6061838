def measure_stock(entries, words):
    return []
