namespace Vardlots.Core.Letters;

public static partial class BuiltInTemplates
{
    private static (string Heading, string Body) English(LetterKind kind) => kind switch
    {
        LetterKind.LimitMissed => ("About your waiting time", """
            Hello,

            You are waiting for care at {Klinik}. You are waiting for: {VäntarPå}.

            # Your limit
            By the Swedish care guarantee you are to have {Garanti} within {Dagar} days. {Gränsbesked}

            # What you are entitled to
            When the limit is not kept, the region must see to it that another provider gives you the care. You pay nothing extra. Travel is included, and so are accommodation and a companion if you need them.

            - If you say yes, we look for a time for you. We ask for your consent before we pass on anything about you.
            - You may say no. If you say no to an offer within the limit, the guarantee no longer applies, but you keep your place at {Klinik}. If you change your mind, {Dagar} new days begin.
            - You may instead use your free choice of care and seek outpatient care anywhere in Sweden yourself. You then pay for the journey.

            {Tillägg}

            # Get in touch
            Call {Telefon} ({Telefontider}), preferably before {Svarsdatum}. Tell us if you need an interpreter or would like this letter in easy-to-read Swedish. If we do not hear from you, you keep your place on the list.

            If you have complaints about your care, contact the patients' board: {Patientnämnden}.

            Kind regards
            {Handläggare}
            {Enhet}
            """),
        LetterKind.Offer => ("An offer of an appointment", """
            Hello,

            You are waiting for care at {Klinik}. You are waiting for: {VäntarPå}. By the Swedish care guarantee you are to have {Garanti} within {Dagar} days. {Gränsbesked}

            # We can offer you
            Care at {ErbjudandeVårdgivare} on {ErbjudandeDatum}. Please answer by {Svarsdatum}.

            # If you say yes
            You pay nothing extra. Travel is included, and so are accommodation and a companion if you need them. We ask for your consent before we send your records to the provider.

            # If you say no
            {OmNej}

            You may also use your free choice of care and seek outpatient care anywhere in Sweden yourself. You then pay for the journey.

            {Tillägg}

            # How to answer
            Call {Telefon} ({Telefontider}). Tell us if you need an interpreter or would like this letter in easy-to-read Swedish. If you do not answer, you keep your place on the list, but somebody else may have the time.

            If you have complaints about your care, contact the patients' board: {Patientnämnden}.

            Kind regards
            {Handläggare}
            {Enhet}
            """),
        LetterKind.WaiverConfirmed => ("Confirmation of your answer", """
            Hello,

            On {Avståendedatum} you said no to care at {ErbjudandeVårdgivare} on {ErbjudandeDatum}. This letter confirms your answer.

            # What it means
            - The care guarantee no longer applies to this wait.
            - You keep your place on the list at {Klinik} and will be called from there.
            - You may change your mind whenever you like. A new period of 90 days then begins on the day you tell us.
            - You may use your free choice of care and seek outpatient care anywhere in Sweden yourself.

            {Tillägg}

            # Have we misunderstood you?
            Call {Telefon} ({Telefontider}) and we will put it right. Tell us if you need an interpreter or would like this letter in easy-to-read Swedish.

            If you have complaints about your care, contact the patients' board: {Patientnämnden}.

            Kind regards
            {Handläggare}
            {Enhet}
            """),
        LetterKind.NotReached => ("We have tried to reach you", """
            Hello,

            We have called you {Försök} without reaching you. It is about your wait at {Klinik}. You are waiting for: {VäntarPå}.

            # Why we want to talk to you
            By the Swedish care guarantee you are to have {Garanti} within {Dagar} days. {Gränsbesked}

            When the limit is not kept, you are entitled to the care from another provider. You pay nothing extra. Travel is included, and so are accommodation and a companion if you need them. We need to know if you want this, and if you consent to our passing on what that provider needs to know.

            - You may say no. If you say no to an offer within the limit, the guarantee no longer applies, but you keep your place at {Klinik}. If you change your mind, {Dagar} new days begin.
            - You may instead use your free choice of care and seek outpatient care anywhere in Sweden yourself.

            {Tillägg}

            # Call us
            Call {Telefon} ({Telefontider}), preferably before {Svarsdatum}. Tell us if you need an interpreter or would like this letter in easy-to-read Swedish. If we do not hear from you, you keep your place on the list.

            If you have complaints about your care, contact the patients' board: {Patientnämnden}.

            Kind regards
            {Handläggare}
            {Enhet}
            """),
        _ => ("Are you still waiting?", """
            Hello,

            We are going through the list of {Klinik}. It says that you are waiting for: {VäntarPå}.

            # We would like to know
            - Do you still need the care?
            - Have you already had it somewhere else?
            - Would you rather wait, or is there something in the way at present?
            - Do you have a new telephone number or address?

            {Tillägg}

            # Please answer by {Svarsdatum}
            Call {Telefon} ({Telefontider}) or write to {Enhet}, {Adress}. Tell us if you need an interpreter or would like this letter in easy-to-read Swedish.

            Nobody is taken off the list for not answering. You keep your place and your rights.

            If you have complaints about your care, contact the patients' board: {Patientnämnden}.

            Kind regards
            {Handläggare}
            {Enhet}
            """),
    };
}
