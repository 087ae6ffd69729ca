from django.core.mail import send_mail
from django.db import models


class Approvable(models.Model):
    approved = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def approve(self):  # ARC111 approve
        self.approved = True
        self.save(update_fields=["approved"])
        send_mail("Approved", f"{self} is approved.", None, ["office@example.com"])
