"""Contracts for import-linter that it does not bring itself."""

from importlinter import Contract, ContractCheck, fields, output


class OnlyItself(Contract):
    """`package` imports nothing of `site` but itself, so that it could be published on its own one day."""

    package = fields.ModuleField()
    site = fields.ModuleField()

    def check(self, graph, verbose):
        package, site = self.package.name, self.site.name
        inside = {package} | graph.find_descendants(package)
        found = sorted(
            (importer, imported)
            for importer in inside
            for imported in graph.find_modules_directly_imported_by(importer)
            if f"{imported}.".startswith(f"{site}.") and imported not in inside
        )
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check):
        for importer, imported in check.metadata["found"]:
            output.print_error(f"{importer} imports {imported}")
