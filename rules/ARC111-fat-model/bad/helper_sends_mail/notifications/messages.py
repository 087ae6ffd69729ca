from django.core.mail import send_mail


def deliver(address, text):
    send_mail("Clinic", text, None, [address])


def appointment_moved(appointment):
    deliver(appointment.email, f"Your appointment is now at {appointment.starts}.")
