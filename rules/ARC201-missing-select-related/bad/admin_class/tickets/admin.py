from django.contrib import admin

from .models import Comment, Ticket


class CommentInline(admin.TabularInline):  # ARC201 Comment.ticket is fetched once per row by Comment.__str__
    model = Comment
    fields = ["text"]


# The change list joins by itself only where it shows a foreign key, which it does not here.
@admin.register(Ticket)
class TicketAdmin(admin.ModelAdmin):  # ARC201 set list_select_related = ("assignee",)
    list_display = ["title", "assigned_to"]
    inlines = [CommentInline]
    actions = ["export"]

    def assigned_to(self, ticket):
        return ticket.assignee.name

    def export(self, request, queryset):
        # An action gets the rows as the list shows them.
        return ", ".join(ticket.assignee.name for ticket in queryset)  # ARC201 Ticket.assignee


class TeamTicketAdmin(admin.ModelAdmin):
    list_display = ["title", "team_name"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("reporter")  # ARC201 reporter__team


other_site = admin.AdminSite(name="other")
other_site.register(Ticket, TeamTicketAdmin)
