"""The error that is told to the parent."""


class Fault(Exception):
    """A request that cannot be answered, with a stable word for programs."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
