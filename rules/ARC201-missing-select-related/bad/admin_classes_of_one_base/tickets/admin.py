from django.contrib import admin

from .models import Call, Note, Ticket


class OfAgents(admin.ModelAdmin):
    def get_queryset(self, request):
        return super().get_queryset(request).filter(agent__name__gt="")

    def agent_name(self, row):
        return row.agent.name


# Each class has its own setting, though a base makes the querysets of both.
@admin.register(Ticket)
class TicketAdmin(OfAgents):  # ARC201 Ticket.agent
    list_display = ["title", "agent_name"]


@admin.register(Call)
class CallAdmin(OfAgents):  # ARC201 Call.agent
    list_display = ["number", "agent_name"]


@admin.register(Note)
class NoteAdmin(OfAgents):
    list_display = ["text", "agent_name"]
    list_select_related = ["agent"]
