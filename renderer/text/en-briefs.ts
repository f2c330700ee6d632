export const briefsEn = {
  briefsRemarks: "Some of this could not be read",
};
