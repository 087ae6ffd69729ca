from . import mail


def notify_owner(document):
    mail.send("Changed", f"{document.title} has changed.", [document.owner_email])
