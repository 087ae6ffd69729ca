from django.contrib import admin
from library.browser import delete
from library.models import Member


@admin.register(Member)
class MemberAdmin(admin.ModelAdmin):
    def delete_model(self, request, obj):
        for loan in obj.loans.order_by("pk"):
            print(loan.copy.shelf)


def run():
    delete(Member.objects.first())
