from django.core.mail import EmailMultiAlternatives


def send(subject, text, to):
    message = EmailMultiAlternatives(subject, text, to=to)
    message.attach_alternative(f"<p>{text}</p>", "text/html")
    message.send()
