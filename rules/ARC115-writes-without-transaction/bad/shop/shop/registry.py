HANDLERS = {}


def handle(name):
    HANDLERS[name].handle()
