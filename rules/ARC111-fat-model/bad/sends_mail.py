from django.core.mail import EmailMessage, send_mail
from django.db import models


class Reader(models.Model):
    email = models.EmailField()
    fee = models.DecimalField(max_digits=6, decimal_places=2, default=0)

    def remind(self):  # ARC111 remind
        send_mail("Overdue", f"You owe {self.fee}.", None, [self.email])

    def send_statement(self, pdf):  # ARC111 send_statement
        message = EmailMessage("Statement", "See the attachment.", to=[self.email])
        message.attach("statement.pdf", pdf, "application/pdf")
        message.send()
