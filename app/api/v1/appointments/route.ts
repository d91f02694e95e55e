import { route } from "@/lib/api/route";
import { listAppointments } from "@/lib/booking/appointments";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { appointmentSchema, bookAppointmentSchema, listAppointmentsSchema } from "@/lib/booking/schema";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Appointments that touch a range of instants",
    query: listAppointmentsSchema,
    list: appointmentSchema,
  },
  ({ ctx, query }) => listAppointments(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Book an appointment; a conflict names alternatives",
    body: bookAppointmentSchema,
    output: appointmentSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => bookAppointment(ctx, body),
);
